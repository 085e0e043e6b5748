import * as z from 'zod';
import type { ChainName, Head } from '../../domain/audit/chain.ts';
import { ChainHead } from '../../domain/audit/daily-head.ts';
import { shanghaiDate } from '../../domain/calendar/shanghai-time.ts';
import { ttlOf } from '../../domain/retention/retention.ts';
import { type Commit, commit, type Write } from '../commit.ts';
import { headOfDayKey, headsOfDay, lastSignedKey } from '../keys.ts';
import { getItem, queryRange } from '../read/query.ts';
import type { Table } from '../table.ts';
import { put, replace } from '../writes.ts';

/**
 * Notes where a chain stands on the day of a change, for the head that is signed after it. It needs no condition: it is written in
 * the transaction that moves the head of the chain, of which two never succeed from the same version.
 */
export const changedToday = (table: Table, { caseId, aggregate }: ChainName, head: Head, at: string): Write => {
  const time = Date.parse(at);
  return replace(table, `day:${aggregate}`, headOfDayKey(shanghaiDate(time), caseId, aggregate), {
    ...{ entity: 'head-of-day', caseId, aggregate, version: head.version, hash: head.chain },
    ttl: ttlOf('dayHeads', time),
  });
};

const stored = z.object(ChainHead.shape);

/** The chains of a shard that were changed on a day, by case and aggregate, each with where it stood last. */
export const readHeadsOfDay = async (table: Table, day: string, shard: string): Promise<ChainHead[]> => {
  const { pk, from, to } = headsOfDay(day, shard);
  return (await queryRange(table, pk, from, to)).map((item) => stored.parse(item));
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
