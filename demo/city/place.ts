import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { DemoCity } from '../city.ts';

const Place = z.strictObject({
  apiUrl: z.string(),
  issuerUrl: z.string(),
  /** Its AWS endpoint, and the outputs of the stack; absent where an earlier version has noted the place. */
  aws: z.strictObject({ url: z.string(), outputs: z.record(z.string(), z.json()) }).optional(),
});

/** Where a city that was started can be reached. */
export type Place = z.infer<typeof Place>;

const fileIn = (dataDir: string): string => join(dataDir, 'place.json');

/** Notes where the city in `dataDir` can be reached, for the commands that talk to it. */
export const notePlace = (
  dataDir: string,
  { apiUrl, issuerUrl, city }: Pick<DemoCity, 'apiUrl' | 'issuerUrl' | 'city'>,
): void => {
  const { awsUrl, outputs } = city();
  const place: Place = { apiUrl, issuerUrl, aws: { url: awsUrl, outputs } };
  writeFileSync(fileIn(dataDir), JSON.stringify(place));
};

/** Where the city in `dataDir` was last started; undefined where none has been. */
export const placeIn = (dataDir: string): Place | undefined =>
  existsSync(fileIn(dataDir)) ? Place.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8'))) : undefined;
