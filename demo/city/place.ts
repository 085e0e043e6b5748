import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Place = z.strictObject({ apiUrl: z.string(), issuerUrl: z.string() });

/** Where a city that was started can be reached. */
export type Place = z.infer<typeof Place>;

const fileIn = (dataDir: string): string => join(dataDir, 'place.json');

/** Notes where the city in `dataDir` can be reached, for the commands that talk to it. */
export const notePlace = (dataDir: string, { apiUrl, issuerUrl }: Place): void =>
  writeFileSync(fileIn(dataDir), JSON.stringify({ apiUrl, issuerUrl }));

/** Where the city in `dataDir` was last started; undefined where none has been. */
export const placeIn = (dataDir: string): Place | undefined =>
  existsSync(fileIn(dataDir)) ? Place.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8'))) : undefined;
