import { changeOf, type Indexed } from '../../domain/personal/named.ts';
import { type Commit, commit, type Write } from '../commit.ts';
import { personKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { remove, update } from '../writes.ts';
import type { ConsentsOf } from './change-consents.ts';

/** The most items that a transaction of DynamoDB takes. */
const largest = 100;

const chunksOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / largest) }, (_none, at) => all.slice(at * largest, (at + 1) * largest));

/** Whoever has been asked about a case or has answered, by their digests. */
export const askedOf = ({ consents }: Pick<ConsentsOf, 'consents'>): string[] => Object.keys(consents?.people ?? {});

/** Those of them who have said 非本人. */
export const deniersOf = ({ consents }: Pick<ConsentsOf, 'consents'>): string[] =>
  Object.entries(consents?.people ?? {}).flatMap(([digest, { denied }]) => (denied ? [digest] : []));

/** Whom a submitted case names. */
export const namedIn = ({ case: { named } }: Pick<ConsentsOf, 'case'>): string[] => Object.keys(named?.people ?? {});

/**
 * Who has an entry: of a submitted case whom it names, of a draft whoever was asked or has answered, until somebody denies it; then whoever
 * has. Of a submitted case some of those who were asked besides may have one too.
 */
const indexed = (of: Pick<ConsentsOf, 'case' | 'consents'>): Indexed => {
  const isDenied = of.consents?.state === 'denied';
  const ofDraft = isDenied ? deniersOf(of) : askedOf(of);
  return { surely: of.case.named ? namedIn(of) : ofDraft, maybe: askedOf(of) };
};

/** The writes by which `wanted`, and nobody else, come to have an entry for a case. */
const entriesOf = (table: Table, of: ConsentsOf, wanted: readonly string[]) => {
  const { caseId } = of.case;
  const { added, removed } = changeOf(indexed(of), wanted);
  const keyFor = (digest: string) => personKey(of.key, digest, caseId);
  return {
    // An entry only points; writing it again changes nothing.
    added: added.map((digest) => update(table, 'person', keyFor(digest), { set: { entity: 'person', caseId } })),
    removed: removed.map((digest) => remove(table, 'person', keyFor(digest))),
  };
};

/**
 * Commits a change of a case or its consents together with the entries of the index of people, so that `wanted` have one each (digests).
 * The entries only point to the case; whom it names and whom it has asked it says itself, in items that the same change writes, and which
 * whoever searches compares. So where a form names more people than a transaction has room for, the first entries may be written ahead,
 * and the last of those that are to go be removed after: neither can be seen.
 */
export const commitNamed = async (
  table: Table,
  of: ConsentsOf,
  wanted: readonly string[],
  change: readonly Write[],
): Promise<Commit> => {
  const { added, removed } = entriesOf(table, of, wanted);
  const room = largest - change.length;
  // Where nobody is to have an entry any more, nobody is known afterwards either whose entry could be removed.
  const first = wanted.length === 0 ? removed : added;
  const ahead = first.slice(0, Math.max(0, first.length - room));
  for (const chunk of chunksOf(ahead)) await commit(table, chunk);
  const others = wanted.length === 0 ? first.slice(ahead.length) : [...added.slice(ahead.length), ...removed];
  const written = await commit(table, [...change, ...others.slice(0, room)]);
  if (written.outcome === 'committed') for (const chunk of chunksOf(others.slice(room))) await commit(table, chunk);
  return written;
};
