import * as z from 'zod';
import type { ChainName, Head } from '../../domain/audit/chain.ts';
import { ChainHead } from '../../domain/audit/daily-head.ts';
import { shanghaiDate } from '../../domain/calendar/shanghai-time.ts';
import { ttlOf } from '../../domain/retention/retention.ts';
import { type Commit, commit, type Write } from '../commit.ts';
import { headOfDayKey, headsOfDay, type Key, lastSignedKey, laterRecords } from '../keys.ts';
import { getItem, queryRange } from '../read/query.ts';
import type { Table } from '../table.ts';
import { put, replace } from '../writes.ts';

/** Where a chain was first changed on a day, for the head that is signed after it. */
export interface FirstOfDay {
  chain: ChainName;
  /** After the first record of the day, which lies at `record`. */
  head: Head;
  record: Key;
  at: string;
}

/**
 * Notes that a chain was changed on a day: once, with its first record of the day, since what follows is found from there. It needs no
 * condition: it is written in the transaction that moves the head of the chain, of which two never succeed from the same version.
 */
export const changedToday = (table: Table, { chain, head, record, at }: FirstOfDay): Write => {
  const { caseId, aggregate } = chain;
  const time = Date.parse(at);
  return replace(table, `day:${aggregate}`, headOfDayKey(shanghaiDate(time), caseId, aggregate), {
    ...{ entity: 'head-of-day', caseId, aggregate, version: head.version, hash: head.chain, record },
    ttl: ttlOf('dayHeads', time),
  });
};

const note = z.object({
  ...ChainHead.shape,
  /** Absent where every change was noted still: then the note is of the last one. */
  record: z.object({ pk: z.string(), sk: z.string() }).optional(),
});

/** A note of a chain that was changed on a day. */
export type ChangedChain = z.infer<typeof note>;

/** The chains of a shard that were changed on a day, by case and aggregate. */
export const readChangedChains = async (table: Table, day: string, shard: string): Promise<ChangedChain[]> => {
  const { pk, from, to } = headsOfDay(day, shard);
  return (await queryRange(table, pk, from, to)).map((item) => note.parse(item));
};

const record = z.object({ sequence: z.int(), hash: z.string(), at: z.string() });

/**
 * Where a chain stood at the end of a day: after its last record of the day. Where the record that was noted has gone or is another one
 * now, it is the noted head that counts: what is signed then shows that somebody has written past the service.
 */
export const readHeadAtEndOf = async (
  table: Table,
  day: string,
  { record: first, ...noted }: ChangedChain,
): Promise<ChainHead> => {
  if (first === undefined) return noted;
  const { pk, from, to } = laterRecords(first);
  const records = (await queryRange(table, pk, from, to)).map((item) => record.parse(item));
  const last = records.findLast(({ at }) => shanghaiDate(Date.parse(at)) <= day);
  if (last === undefined || records[0]?.hash !== noted.hash) return noted;
  return { ...noted, version: last.sequence, hash: last.hash };
};

const lastSigned = z.object({ day: z.string(), digest: z.string() });

/** The last day whose head was signed, and the digest of that head. */
export type LastSigned = z.infer<typeof lastSigned>;

export const readLastSigned = (table: Table): Promise<LastSigned | undefined> =>
  getItem(table, lastSignedKey, lastSigned);

/** Notes that a day has been signed after another. Rejected where another run has noted it already. */
export const noteSigned = (table: Table, signed: LastSigned, after: LastSigned | undefined): Promise<Commit> =>
  commit(table, [
    put(table, 'signed', lastSignedKey, { entity: 'last-signed', ...signed }, [
      after ? { day: after.day } : { pk: { absent: true } },
    ]),
  ]);
