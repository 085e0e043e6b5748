import { createHash } from 'node:crypto';
import type { Notice, Partner } from '../../domain/notices/notice.ts';
import { ttlOf } from '../../domain/retention/retention.ts';
import { commit, type Write } from '../commit.ts';
import { feedEntryKey, feedHeadKey, noticedKey } from '../keys.ts';
import { raced, untilCommitted } from '../race.ts';
import { getItem } from '../read/query.ts';
import type { Table } from '../table.ts';
import { put, putNew } from '../writes.ts';
import { callWrite } from './call-writes.ts';
import { feedHead } from './feed-items.ts';

/** One event of a case with all that partners are told of it: written together, or not at all. */
export interface Noticed {
  /** Names the event among all. */
  eventId: string;
  /** Of the trace under which the event came about. */
  traceId?: string | undefined;
  notices: readonly Notice[];
  /** Those of the partners who also want to be called. */
  called: ReadonlySet<Partner>;
}

/** The id of a notice, the same however often its event is seen: the `webhook-id` of its call, and its name in the feed. */
export const noticeId = (eventId: string, partner: Partner): string =>
  `msg_${createHash('sha256').update(`${eventId}:${partner}`).digest('hex').slice(0, 32)}`;

type Lasts = Map<Partner, number>;

const readLasts = async (table: Table, noticed: readonly Noticed[]): Promise<Lasts> => {
  const partners = [...new Set(noticed.flatMap(({ notices }) => notices.map(({ partner }) => partner)))];
  const heads = await Promise.all(partners.map((partner) => getItem(table, feedHeadKey(partner), feedHead)));
  return new Map(partners.map((partner, at) => [partner, heads[at]?.last ?? 0]));
};

const ttlAt = (at: string): number => ttlOf('notices', Date.parse(at));

const entryWrites = (table: Table, { eventId, traceId, notices, called }: Noticed, lasts: Lasts, at: string): Write[] =>
  notices.flatMap((notice) => {
    const { partner, type, timestamp, data } = notice;
    const id = noticeId(eventId, partner);
    const position = (lasts.get(partner) ?? 0) + 1;
    lasts.set(partner, position);
    const office = 'office' in data ? data.office : undefined;
    const entry = { entity: 'notice', position, id, type, timestamp, office, data, at };
    return [
      putNew(table, 'entry', feedEntryKey(partner, position), { ...entry, ttl: ttlAt(at) }),
      ...(called.has(partner) ? [callWrite(table, id, notice, at, traceId)] : []),
    ];
  });

/** A feed's end moves on from where it was read: of two writers that read the same, one must begin anew. */
const headWrites = (table: Table, before: Lasts, after: Lasts, at: string): Write[] =>
  [...after].map(([partner, last]) =>
    put(table, 'head', feedHeadKey(partner), { entity: 'feed', last, at }, [
      before.get(partner) === 0 ? { pk: { absent: true } } : { last: before.get(partner) ?? 0 },
    ]),
  );

const markWrite = (table: Table, { eventId }: Noticed, at: string): Write =>
  putNew(table, eventId, noticedKey(eventId), { entity: 'noticed', at, ttl: ttlAt(at) });

/**
 * Appends what partners are told to their feeds, each event once however often it comes. The ends of the feeds are moved in the
 * very transaction that writes the entries, so that positions have no gap and nobody is ever written behind a reader's back.
 * At most eight events fit into one transaction. Answers the ids of the calls to be made.
 */
export const appendNotices = (table: Table, noticed: readonly Noticed[], at: string): Promise<string[]> => {
  let open = noticed.filter(({ notices }) => notices.length > 0);
  return untilCommitted(async () => {
    if (open.length === 0) return [];
    const before = await readLasts(table, open);
    const after = new Map(before);
    const entries = open.flatMap((one) => entryWrites(table, one, after, at));
    const marks = open.map((one) => markWrite(table, one, at));
    const written = await commit(table, [...marks, ...headWrites(table, before, after, at), ...entries]);
    if (written.outcome === 'committed') return callsOf(open);
    const { failed } = written;
    open = open.filter(({ eventId }) => !failed.includes(eventId)); // told before
    return raced;
  });
};

const callsOf = (noticed: readonly Noticed[]): string[] =>
  noticed.flatMap(({ eventId, called }) => [...called].map((partner) => noticeId(eventId, partner)));
