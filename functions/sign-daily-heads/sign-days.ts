import type { Clock } from '../../shared/clock.ts';
import {
  type ChainHead,
  dailyHeadOf,
  digestOfDay,
  type Manifest,
  manifestName,
  shards,
  signedDayName,
} from '../../shared/domain/audit/daily-head.ts';
import { signingMarginMs } from '../../shared/domain/audit/limits.ts';
import { addDays, shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { keptDays } from '../../shared/domain/retention/retention.ts';
import type { Log } from '../../shared/log.ts';
import type { Signer } from '../../shared/signing/signer.ts';
import {
  type ChangedChain,
  type LastSigned,
  noteSigned,
  readChangedChains,
  readHeadAtEndOf,
  readLastSigned,
} from '../../shared/store/audit/heads-of-day.ts';
import type { Table } from '../../shared/store/table.ts';
import type { WriteOnce } from './write-once.ts';

export interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  write: WriteOnce;
  sign: Signer;
}

/** So many chains are looked at in one moment. */
const atOnce = 64;

const headsAtEndOf = async (table: Table, day: string, changed: readonly ChangedChain[]): Promise<ChainHead[]> => {
  const heads: ChainHead[] = [];
  for (let at = 0; at < changed.length; at += atOnce) {
    const some = changed.slice(at, at + atOnce).map((one) => readHeadAtEndOf(table, day, one));
    heads.push(...(await Promise.all(some)));
  }
  return heads;
};

/** The manifests of a day, shard after shard; of one in which nothing was changed there is none. */
const manifestsOf = async (table: Table, day: string): Promise<Manifest[]> => {
  const manifests: Manifest[] = [];
  for (const shard of shards) {
    const heads = await headsAtEndOf(table, day, await readChangedChains(table, day, shard));
    if (heads.length > 0) manifests.push({ day, shard, heads });
  }
  return manifests;
};

const wasAnythingChanged = async (table: Table, day: string): Promise<boolean> => {
  const all = await Promise.all(shards.map((shard) => readChangedChains(table, day, shard)));
  return all.some((changed) => changed.length > 0);
};

/** The day to begin with where none has been signed: the first on which anything was changed. */
const firstDay = async (table: Table, until: string): Promise<string> => {
  for (let day = addDays(until, 1 - keptDays('dayHeads')); day < until; day = addDays(day, 1)) {
    if (await wasAnythingChanged(table, day)) return day;
  }
  return until;
};

/**
 * Signs one day: its manifests, then its head, then the note that it has been signed. Broken off anywhere and run again, or run by
 * two at once, it writes the same: of a day that is over nothing changes any more.
 */
const signDay = async ({ table, log, write, sign }: Deps, day: string, last: LastSigned | undefined): Promise<void> => {
  const manifests = await manifestsOf(table, day);
  for (const manifest of manifests) await write(manifestName(day, manifest.shard), manifest);
  const content = dailyHeadOf(day, last?.digest ?? '', manifests);
  await write(signedDayName(day), { content, signature: await sign(content) });
  await noteSigned(table, { day, digest: digestOfDay(content) }, last);
  log.info('day-signed', { day, chains: manifests.reduce((sum, { heads }) => sum + heads.length, 0) });
};

/**
 * 每日审计摘要: signs the head of every day that is over and has none yet, in order, days without a change too: a gap would be a
 * finding. A day is over a while after midnight in Shanghai, when whatever began on it has ended. Answers the days.
 */
export const signDailyHeads = (deps: Deps) => async (): Promise<{ signed: string[] }> => {
  const { table, clock } = deps;
  const until = addDays(shanghaiDate(clock.now() - signingMarginMs), -1);
  const signed: string[] = [];
  for (;;) {
    const last = await readLastSigned(table);
    const day = last ? addDays(last.day, 1) : await firstDay(table, until);
    if (day > until) return { signed };
    await signDay(deps, day, last);
    signed.push(day);
  }
};
