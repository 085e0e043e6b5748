import type { NameClaim } from '../../domain/names/claim.ts';
import { type Likeness, likenessOf } from '../../domain/names/likeness.ts';
import { isFreeFor, type NameItem, nameItem } from '../items/name.ts';
import { keysOfName } from '../name-keys.ts';
import type { Table } from '../table.ts';
import { batchGet } from './batch-get.ts';
import { getItem } from './query.ts';

/**
 * In what each of some names is like those that are registered or reserved, and not free for the applicant if one is given. One call by
 * key, however many names there are; it tells nothing of whose they are. Of eleven claims the keys fit into it in any case.
 */
export const likenessesOf = async (
  table: Table,
  claims: readonly NameClaim[],
  { now, applicant }: { now: string; applicant?: string },
): Promise<Likeness[][]> => {
  const keys = claims.map((claim) => keysOfName(claim)).map(({ own, near }) => [own, ...near]);
  const different = new Map(keys.flat().map((key) => [key.pk, key]));
  const found = await batchGet(table, [...different.values()], nameItem);
  const counts = (item: NameItem | undefined) => item !== undefined && !isFreeFor(item, now, applicant);
  return claims.map((claim, at) => {
    const others = (keys[at] ?? []).map(({ pk }) => found.get(pk)).filter((item) => counts(item));
    return [...new Set(others.flatMap((other) => (other ? [likenessOf(claim, other)] : [])))];
  });
};

/** What is left of an earlier reservation of the same applicant; a new case inherits it. */
export const keptFor = async (table: Table, applicant: string, claim: NameClaim, now: string) => {
  const found = await getItem(table, keysOfName(claim).own, nameItem);
  if (found?.owner !== applicant || found.expiresAt <= now) return undefined;
  return { expiresAt: found.expiresAt, extended: found.extended };
};

/** Whether a live case holds a name. */
export const isHeldBy = async (table: Table, caseId: string, claim: NameClaim): Promise<boolean> =>
  (await getItem(table, keysOfName(claim).own, nameItem))?.holder === caseId;
