import { type FeedEntry, feedKeptMs } from '../../shared/store/partners/feed-items.ts';

/** How far a reader has come: all up to `position` was seen, and nothing after it was there before `at` (epoch ms). */
export interface Place {
  position: number;
  at: number;
}

/** What was found of a feed: its end, read first, then what follows the reader's place, at most one more than wanted. */
export interface Found {
  /** The position of the last entry ever, and when it was written (epoch ms). */
  end: Place;
  entries: readonly FeedEntry[];
}

/** Some entries and how far the reader has come with them, or that it comes too late for what it has not seen. */
export type FeedPage = { entries: readonly FeedEntry[]; next?: Place } | 'expired';

/** What was written so lately may have neighbours that are not yet to be seen, ms. */
const settlingMs = 5_000;

const writtenAt = ({ at }: FeedEntry): number => Date.parse(at);

/** The entries that follow one another from the first on: behind a gap another one is still to appear. */
const unbroken = (entries: readonly FeedEntry[]): FeedEntry[] => {
  const first = entries[0]?.position ?? 0;
  return entries.filter(({ position }, at) => position === first + at);
};

const pageAfter = (place: Place, kept: readonly FeedEntry[], limit: number, now: number): FeedPage => {
  const entries = unbroken(kept).slice(0, limit);
  const last = entries.at(-1);
  const position = last?.position ?? place.position;
  const caughtUp = entries.length === kept.length;
  return { entries, next: { position, at: caughtUp || last === undefined ? now : writtenAt(last) } };
};

/** Who begins, begins with the oldest entry that is kept, unless that one is too young to be sure that it is the oldest. */
const firstPage = ({ end }: Found, kept: readonly FeedEntry[], limit: number, now: number): FeedPage => {
  const [oldest] = kept;
  const youngest = oldest ? writtenAt(oldest) : end.at;
  const isFirst = oldest ? oldest.position === 1 : end.position === 0;
  if (!isFirst && youngest > now - settlingMs) return { entries: [] };
  return pageAfter({ position: oldest ? oldest.position - 1 : end.position, at: now }, kept, limit, now);
};

/**
 * What a reader gets who has come so far (undefined: who begins). Positions have no gap, so an entry that is missing has either
 * expired, or is in a transaction that is written already and not yet to be seen everywhere (a Query is not isolated from a
 * transaction): the reader waits before it, and never misses it. @param now epoch ms
 */
export const pageOf = (found: Found, from: Place | undefined, limit: number, now: number): FeedPage => {
  const kept = found.entries.filter((entry) => writtenAt(entry) > now - feedKeptMs);
  if (from === undefined) return firstPage(found, kept, limit, now);
  const [next] = kept;
  const isMissing = next ? next.position !== from.position + 1 : found.end.position > from.position;
  if (!isMissing) return pageAfter(from, kept, limit, now);
  return from.at <= now - feedKeptMs ? 'expired' : { entries: [], next: from };
};
