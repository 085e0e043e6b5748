import type { Fault } from '../shared/domain/audit/verify-chain.ts';
import type { DayFault } from '../shared/domain/audit/verify-days.ts';
import type { Bilingual } from '../shared/domain/catalogue/types.ts';

/** What can be wrong, in words. */
const faults = {
  missing: { zh: '缺失', en: 'is missing' },
  altered: { zh: '内容与其散列不符', en: 'is not what its hash was made of' },
  moved: { zh: '是别处的记录', en: 'is a record of another place' },
  unlinked: { zh: '与前一条记录不相连', en: 'does not follow the record before it' },
  'beyond-head': { zh: '在链首之后', en: 'comes after the head of its chain' },
  'not-the-head': { zh: '与链首所记不符', en: 'is not the one that the head names' },
  'no-head': { zh: '没有链首', en: 'is the last of a chain without a head' },
  'not-as-signed': { zh: '与已签的每日摘要不符', en: 'is not the one that was signed' },
  'day-missing': { zh: '缺失', en: 'is missing' },
  'day-altered': { zh: '内容与应有的不符', en: 'is not what it should be' },
  'signature-invalid': { zh: '签名无效', en: 'has no valid signature' },
  'day-unlinked': { zh: '与前一日不相连', en: 'does not follow the day before' },
  'manifest-altered': { zh: '清单缺失或与摘要不符', en: 'has a manifest that is missing or altered' },
} as const satisfies Record<Fault | DayFault, Bilingual>;

/** What an audit says. `{name}` stands for a parameter. */
const messages = {
  holds: { zh: '审计核验通过', en: 'the audit verifies' },
  broken: { zh: '审计核验未通过', en: 'the audit does not verify' },
  record: {
    zh: '首条有误的记录：办件 {caseId}，{aggregate} 第 {sequence} 条{zh}',
    en: 'the first broken record: case {caseId}, {aggregate}, sequence {sequence}: {en} ({fault})',
  },
  ledgers: { zh: '共 {broken} 处有误', en: 'ledgers with something broken: {broken}' },
  day: { zh: '每日摘要 {day} {zh}', en: 'the head of {day}: {en} ({fault})' },
  counts: {
    zh: '办件 {cases}，链 {chains}，记录 {records}，其中访问 {looks}',
    en: '{cases} cases, {chains} chains, {records} records, {looks} of them looks at a case',
  },
  days: {
    zh: '已签 {count} 天（{from} 至 {to}），链首 {heads}',
    en: '{count} signed days, {from} to {to}, with {heads} heads',
  },
  noDays: { zh: '尚无已签的每日摘要', en: 'no day has been signed yet' },
  failed: { zh: '未能核验', en: 'could not verify: {reason}' },
  notRunning: { zh: '本机没有运行', en: 'no city runs from {dataDir}: npm start' },
} as const satisfies Record<string, Bilingual>;

type Values = Record<string, string | number>;

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A message in both languages, Chinese first. */
export const say = (name: keyof typeof messages, values: Values = {}): string => {
  const { zh, en } = messages[name];
  return `${fill(zh, values)} · ${fill(en, values)}`;
};

/** A fault as a message takes it. */
export const faultValues = (fault: Fault | DayFault): Values => ({ fault, ...faults[fault] });
