import { fixed, table } from '../report/table.ts';
import type { NamesAt } from './measure.ts';

/** The results as text to read. */
export const readableNames = (results: readonly NamesAt[]): string => `
名称查询 · A name is checked (GET /v1/names/check, without HTTP), all names of one registrar and one line of business
${table(
  ['names', 'asked for one that is', 'store calls', 'p50 ms', 'p99 ms'],
  results.flatMap(({ names, checks }) =>
    checks.map(({ asked, storeCalls, ms }) => [
      names.toLocaleString('en'),
      asked,
      fixed(storeCalls, 2),
      fixed(ms.p50, 2),
      fixed(ms.p99, 2),
    ]),
  ),
)}`;
