import * as z from 'zod';
import type { Page, PageRequest } from '../store/read/read-worklist.ts';
import { digestOfParts } from './identity.ts';
import { type Problem, problem } from './reply.ts';

/** A part of a key as DynamoDB takes it: neither empty nor longer than a sort key may be, and whole characters. */
const KeyPart = z.string().refine((text) => text !== '' && text.isWellFormed() && Buffer.byteLength(text) <= 1_024);
/** A seal over everything that a cursor is bound to, then where it stands: pk, sk and the sort key of the index. */
const Cursor = z.tuple([z.string(), KeyPart, KeyPart, KeyPart]);

/** The indexes whose lists are paged, by their partition key, with their sort key. */
const sortKeys = { workKey: 'workDue', ownerKey: 'ownerSort' } as const;

/** A request for a list: whose it is, of which route, and what is asked of the list. */
export interface ListRequest {
  route: string;
  identity: string;
  query: { limit: number; cursor?: string | undefined };
}

/** A page that is wanted, and the cursor of the page after it. */
export interface Paging {
  wanted: PageRequest;
  nextOf(page: Page): { next?: string };
}

const decode = (cursor: string): z.infer<typeof Cursor> | undefined => {
  try {
    const parsed = Cursor.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/**
 * Where a page of the list under `partition` begins. A cursor is bound to its caller, route and filter, and holds no more than a
 * place in a list that this caller may read anyway: the partition is never taken from it. One of another list, or that has been
 * changed, is refused (docs/adr/0006-cursors-hold-a-place-and-no-key.md).
 */
export const pagingOf = (request: ListRequest, index: keyof typeof sortKeys, partition: string): Paging | Problem => {
  const { limit, cursor, ...filter } = request.query;
  const sortKey = sortKeys[index];
  const sealOf = (...place: string[]): string =>
    digestOfParts([request.route, request.identity, partition, JSON.stringify(filter), ...place]);
  const nextOf = ({ next }: Page): { next?: string } => {
    if (next === undefined) return {};
    const place = [next.pk, next.sk, next[sortKey]].map(String);
    return { next: Buffer.from(JSON.stringify([sealOf(...place), ...place])).toString('base64url') };
  };
  if (cursor === undefined) return { wanted: { limit }, nextOf };
  const [seal, ...place] = decode(cursor) ?? [];
  const [pk, sk, sort] = place;
  if (seal === undefined || seal !== sealOf(...place)) return problem('invalid-cursor');
  return { wanted: { limit, after: { pk, sk, [index]: partition, [sortKey]: sort } }, nextOf };
};
