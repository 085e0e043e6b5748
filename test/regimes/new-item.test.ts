import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Summary } from '../../demo/play/summary.ts';
import { lastLine } from '../demo/commands.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'new-item-'));
afterAll(() => rmSync(copy, { recursive: true }));

const sources = ['shared', 'functions', 'infra', 'statemachines', 'demo', 'local', 'examples'];
const files = ['cdk.json', 'package.json', 'package-lock.json', 'tsconfig.json'];

const run = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });

/** Puts a line before another one; the data is what somebody who adds an item would edit. */
const insert = (file: string, before: string, line: string): void => {
  const path = join(copy, 'shared/domain/catalogue', file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(before), `${file}: ${before}`).toHaveLength(2);
  writeFileSync(path, text.replace(before, `${line}${before}`));
};

/** 消防安全检查: an item of an agency that the catalogue does not have yet, of limited companies and the others under 2013. */
const fireSafety = `import type { Item } from '../types.ts';
import { usual } from './usual.ts';

export const fireSafety = {
  ...usual,
  code: 'fire-safety',
  name: { zh: '消防安全检查', en: 'Fire safety inspection' },
  agency: 'fire-rescue',
  legalBasis: ['消防法 第十五条'],
  materials: [{ material: 'address-proof', rank: 'main' }],
  formerly: ['address-proof'],
  sees: { every: ['/kind', '/registrar', '/name', '/basics'], kinds: {} },
  needs: [],
  assigns: [],
  outputs: [],
} as const satisfies Item;
`;

beforeAll(() => {
  for (const name of [...sources, ...files]) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'shared/domain/catalogue/items/fire-safety.ts'), fireSafety);
  insert('items.ts', 'import { nameApproval }', "import { fireSafety } from './items/fire-safety.ts';\n");
  insert('items.ts', "  'bank-account': bankAccount,", "  'fire-safety': fireSafety,\n");
  insert(
    'agencies.ts',
    '  // No agency: a commercial bank',
    "  'fire-rescue': { code: 'fire-rescue', name: { zh: '消防救援支队', en: 'Fire brigade' }, lead: false },\n",
  );
  insert(
    'regimes/2013.ts',
    "'state-tax', 'local-tax', 'company-seal'] },\n  ],\n  certificates: ['business-licence', 'org",
    "'fire-safety', ",
  );
});

test('an item that is added as data only is compiled, has its branch, and is reviewed by its agency', () => {
  run('node_modules/typescript/bin/tsc', '--noEmit');
  run('statemachines/generate.ts');
  expect(readFileSync(join(copy, 'statemachines/registration.asl.json'), 'utf8')).toContain('"ReviewFireSafety"');
  const out = run('demo/main.ts', '--json');
  const { reviews, batch } = lastLine(out) as Summary;
  expect(reviews.find(({ item }) => String(item) === 'fire-safety')).toMatchObject({
    agency: 'fire-rescue',
    outcome: 'approved',
  });
  expect(out).toContain('消防救援支队 同意：消防安全检查');
  expect(reviews).toHaveLength(7);
  expect(batch?.certificates).toHaveLength(4);
});
