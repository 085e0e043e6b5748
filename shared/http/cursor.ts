import * as z from 'zod';
import type { Page, PageRequest } from '../store/read/read-worklist.ts';
import { type Problem, problem } from './reply.ts';

/** A part of a key as DynamoDB takes it: neither empty nor longer than a sort key may be, and whole characters. */
const KeyPart = z.string().refine((text) => text !== '' && text.isWellFormed() && Buffer.byteLength(text) <= 1_024);
const Position = z.record(z.string(), KeyPart);

const decode = (cursor: string): Record<string, string> | undefined => {
  try {
    const parsed = Position.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** The names that DynamoDB asks for to go on in an index, besides the table's own key. */
const positionFields = { workKey: ['pk', 'sk', 'workKey', 'workDue'], ownerKey: ['pk', 'sk', 'ownerKey', 'ownerSort'] };

/**
 * Where a page begins. A cursor is bound to its list: one that was made for another owner's or office's list, or by hand,
 * is refused.
 */
export const pageRequest = (
  query: { limit: number; cursor?: string | undefined },
  index: keyof typeof positionFields,
  partition: string,
): PageRequest | Problem => {
  if (query.cursor === undefined) return { limit: query.limit };
  const after = decode(query.cursor);
  const fields = after && Object.keys(after).sort().join();
  const isOurs = fields === [...positionFields[index]].sort().join() && after?.[index] === partition;
  return isOurs && after ? { limit: query.limit, after } : problem('invalid-cursor');
};

/** The cursor of the page after this one, for the answer. */
export const nextOf = (page: Page): { next?: string } =>
  page.next ? { next: Buffer.from(JSON.stringify(page.next)).toString('base64url') } : {};
