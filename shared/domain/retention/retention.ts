import type { Bilingual } from '../catalogue/types.ts';

/** How long something is kept: after it came about, unless `from` says otherwise. */
export type Period =
  | { days: number }
  | { hours: number }
  | { minutes: number }
  /** Until the same day so many months after. */
  | { months: number }
  /** As long as its case, whose file is an archive 档案. */
  | 'as its case';

/** What sees to it that it goes. */
export type Enforcer = 'sweeper' | 'ttl' | 'log group' | 'bucket' | 'queue' | 'reservation' | 'nothing deletes it';

export interface Retention {
  what: Bilingual;
  kept: Period;
  /** From when, where it is not from its beginning. */
  from?: Bilingual;
  by: Enforcer;
  /** The law or standard, or the promise of ours that asks for it. */
  source: string;
}

const retentions = {
  drafts: {
    what: {
      zh: '申请草稿（含因“非本人”停止的）及其材料、确认记录、被询问人的盲索引',
      en: 'Drafts, also those that were stopped (非本人); then the form, the files, the consents, and the entries in the index of whoever was asked are erased',
    },
    kept: { days: 90 },
    from: {
      zh: '最后一次修改，或材料收存、撤下之日；督办未结的待其办结',
      en: 'the last edit, or the day on which a file last came or went; while a supervision order is open, until it is settled',
    },
    by: 'sweeper',
    source: '个人信息保护法 19（最短必要时间）、47（主动删除）',
  },
  collections: {
    what: { zh: '待领取的证照', en: 'Batches that wait at a hall; then archived as uncollected' },
    kept: { days: 90 },
    by: 'sweeper',
    source: 'own promise; 行政许可法 44 asks for delivery within ten days, which the hall offers',
  },
  names: {
    what: { zh: '预留的企业名称', en: 'Reserved names of companies' },
    kept: { months: 6 },
    by: 'reservation',
    source: '公司登记管理条例 19（2005—2022）: a name that was approved in advance is kept for six months',
  },
  cases: {
    what: {
      zh: '办件、申请材料、审核、证照、留痕、实名确认、督办单、身份号码盲索引（列名的人、答复“非本人”的人）',
      en: 'Cases with the files handed in, which lie where the archive says, reviews, certificates, events, consents, supervision orders, and entries in the blind index of people: whom they name, and who has denied',
    },
    kept: 'as its case',
    by: 'nothing deletes it',
    source: '档案法; the period of registration files is for the registrar’s archive to set (?)',
  },
  dayHeads: {
    what: {
      zh: '待签的当日链首',
      en: 'Where the chains of a day stood last; so long can signing be down without a loss',
    },
    kept: { days: 40 },
    by: 'ttl',
    source: 'own: long enough to mend whatever keeps a day from being signed',
  },
  signedHeads: {
    what: { zh: '已签的每日审计摘要', en: 'Signed heads of days; nobody can delete or replace them (S3 Object Lock)' },
    kept: { days: 3_650 },
    by: 'bucket',
    source:
      '网络安全法 21（三）asks for six months of logs; longer than any limit within which a registration can be contested',
  },
  searches: {
    what: {
      zh: '访问日志（含窗口查询过的人的盲索引摘要）、按身份号码查找的记录',
      en: 'Records of officers’ looks at cases, with the digests of people whom a clerk has asked about, and of searches for people',
    },
    kept: 'as its case',
    by: 'nothing deletes it',
    source: '个人信息保护法 51、54: access is recorded and can be audited',
  },
  logs: {
    // Six months can have 184 days, and CloudWatch knows 180 and 365.
    what: { zh: '运行日志、访问日志', en: 'Logs of functions, of the workflow, of access to the API and the archive' },
    kept: { days: 365 },
    by: 'log group',
    source: '网络安全法 21（三）: not less than six months; no personal data is in them',
  },
  answers: {
    what: { zh: '按幂等键保留的答复', en: 'Answers kept for an Idempotency-Key, all of them masked' },
    kept: { hours: 25 },
    by: 'ttl',
    source: 'own promise of a day, and an hour for clocks that differ (docs/api.md)',
  },
  incomingFiles: {
    what: { zh: '上传后未收存的文件', en: 'Files that were uploaded and have not been kept' },
    kept: { days: 1 },
    by: 'bucket',
    source: 'own: a permission to upload holds for a quarter of an hour',
  },
  counts: {
    what: { zh: '请求计数', en: 'Counts of requests by caller and minute' },
    kept: { minutes: 3 },
    by: 'ttl',
    source: 'own: no longer than they are of use',
  },
  messages: {
    what: { zh: '已收 webhook 的编号', en: 'Ids of partners’ messages that have changed something' },
    kept: { days: 1 },
    by: 'ttl',
    source: 'own: far beyond the five minutes in which a signature is valid',
  },
  notices: {
    what: { zh: '抄告通知', en: 'Notices in the feeds of agencies, and marks of events that were told' },
    kept: { days: 30 },
    by: 'ttl',
    source: 'own promise to agencies (docs/api.md)',
  },
  calls: {
    what: { zh: '通知的发送记录', en: 'Calls of partners' },
    kept: { days: 30 },
    from: { zh: '送达或撤销', en: 'delivery, or the removal of the endpoint' },
    by: 'ttl',
    source: 'own: as long as the notice can be read in the feed',
  },
  deadLetters: {
    what: { zh: '死信', en: 'Dead letters and calls in the queue' },
    kept: { days: 14 },
    by: 'queue',
    source: 'the longest that SQS keeps a message',
  },
} as const satisfies Record<string, Retention>;

export type Kept = keyof typeof retentions;

/** 留存期限: what is kept, for how long, why, and what sees to it. Stack, store and sweeper read their periods here. */
export const retention: { readonly [kept in Kept]: Retention } = retentions;

/** What is kept for a time that can be told in ms. */
type Measured = Exclude<Kept, 'names' | 'cases' | 'searches'>;

/** How long something is kept, ms. */
export const keptMs = (kept: Measured): number => {
  const period = retentions[kept].kept;
  if ('days' in period) return period.days * 86_400_000;
  if ('hours' in period) return period.hours * 3_600_000;
  return period.minutes * 60_000;
};

/** The same in days. */
export const keptDays = (kept: Measured): number => keptMs(kept) / 86_400_000;

/** The attribute `ttl` of what is kept until a moment that it names itself (ms): epoch seconds. */
export const ttlUntil = (end: number): number => Math.ceil(end / 1_000);

/** The same as the attribute `ttl` of an item that begins, or ends, at `from` (ms): epoch seconds. */
export const ttlOf = (kept: Measured, from: number): number => ttlUntil(from + keptMs(kept));

/** How many months names are kept. */
export const nameMonths: number = retentions.names.kept.months;
