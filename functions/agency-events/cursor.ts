import * as z from 'zod';
import type { Place } from './page.ts';

const Cursor = z.tuple([z.string(), z.int().min(0).max(999_999_999_998), z.int().min(0).max(8_640_000_000_000_000)]);

/** Where a reader is, as it is handed out: opaque, and bound to the feed. */
export const cursorOf = (agency: string, { position, at }: Place): string =>
  Buffer.from(JSON.stringify([agency, position, at])).toString('base64url');

/** The place that a cursor names; undefined for one of another feed, or made by hand. */
export const placeOf = (agency: string, cursor: string): Place | undefined => {
  try {
    const parsed = Cursor.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (!parsed.success || parsed.data[0] !== agency) return undefined;
    return { position: parsed.data[1], at: parsed.data[2] };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
