import { writeFileSync } from 'node:fs';
import { type Retention, retention } from '../shared/domain/retention/retention.ts';

const periodOf = ({ kept, from }: Retention): string => {
  if (kept === 'as its case') return '随办件 · with its case';
  const [[unit, count] = ['days', 0]] = Object.entries(kept);
  return `${count} ${unit}${from ? `, from ${from.en}（自${from.zh}）` : ''}`;
};

const rowOf = (one: Retention): string =>
  `| ${one.what.zh} · ${one.what.en} | ${periodOf(one)} | ${one.by} | ${one.source} |`;

/** The text of docs/retention.md as `shared/domain/retention` now makes it. */
export const generated = (): string =>
  [
    '# 留存期限 · What is kept, and for how long',
    'Generated from `shared/domain/retention` by `node docs/generate-retention.ts`; a test fails when it has drifted, and another when the stack or the store keeps',
    'anything for another time. (?) marks what is uncertain.',
    '',
    '| what | kept | by | source |',
    '|---|---|---|---|',
    ...Object.values(retention).map(rowOf),
    '',
    'What was erased stays in the backups of the table until their 35 days are over; DynamoDB deletes an item some time after its `ttl`, so that every reader judges by itself.',
    '',
  ].join('\n');

if (import.meta.main) {
  writeFileSync(new URL('retention.md', import.meta.url), generated());
  console.log('written: docs/retention.md');
}
