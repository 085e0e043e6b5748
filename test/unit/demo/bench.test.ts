import { expect, test } from 'vitest';
import { createDoorbells } from '../../../bench/cases/doorbells.ts';
import { formOf, tradeName } from '../../../bench/cases/forms.ts';
import { quantile, spreadOf } from '../../../bench/cases/quantile.ts';
import { billOf, totalOf } from '../../../bench/cost/cost.ts';
import { awsImportsOf } from '../../../bench/load/aws-imports.ts';
import { reservedNames } from '../../../bench/names/items.ts';
import { readableNames } from '../../../bench/names/print.ts';
import { benchOptions } from '../../../bench/options.ts';
import { table } from '../../../bench/report/table.ts';
import { UsageError } from '../../../demo/options.ts';
import { parseForm } from '../../../shared/domain/form/index.ts';
import { soundOf } from '../../../shared/domain/names/characters.ts';
import { coreOf } from '../../../shared/domain/names/core.ts';

test('every company of a bench has a valid form and a name of its own', () => {
  const names = Array.from({ length: 5_000 }, (_one, n) => tradeName(n));
  expect(new Set(names).size).toBe(5_000);
  // One that sounds like another would not be free.
  expect(new Set(names.map((name) => soundOf(coreOf(name)))).size).toBe(5_000);
  for (const n of [0, 1, 999, 123_456])
    expect(parseForm(formOf(n), { today: '2026-11-23', regime: '2013' })).toMatchObject({ ok: true });
});

test('quantiles are by nearest rank', () => {
  const values = Array.from({ length: 100 }, (_one, n) => 100 - n);
  expect(spreadOf(values)).toEqual({ p50: 50, p99: 99 });
  expect(quantile([7], 0.99)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});

test('a case is billed by what was counted', () => {
  const functions = [
    { name: 'f', logicalId: 'F', memoryMb: 1_024, variables: [], invocations: 20, calls: { 'kms.Sign': 20 } },
  ];
  const bill = billOf({
    ...{ cases: 10, calls: { 'kms.Sign': 40 }, writeUnits: 1_000, readUnits: 100, transitions: 160 },
    ...{ apiRequests: 250, functions, logBytes: 10_000 },
  });
  const of = (what: string) => bill.find((line) => line.what.startsWith(what));
  expect(of('Step Functions')).toMatchObject({ amount: 16 });
  expect(of('Step Functions')?.dollars).toBeCloseTo(0.0004, 10);
  expect(of('Lambda time')?.amount).toBeCloseTo((20 * 4 + 20 * 10) / 1_000 / 10, 10);
  expect(of('KMS')?.dollars).toBeCloseTo(4 * 0.000015, 10);
  expect(totalOf(bill)).toBeCloseTo(
    bill.reduce((sum, { dollars }) => sum + dollars, 0),
    10,
  );
});

test('only what is imported at run time counts as an AWS client', () => {
  const source = `import { type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { KMSClient } from '@aws-sdk/client-kms';
import {
  GetParameterCommand as Get,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { z } from 'zod';`;
  expect([...awsImportsOf(source)]).toEqual([
    ['@aws-sdk/client-sfn', ['StartExecutionCommand']],
    ['@aws-sdk/client-ssm', ['GetParameterCommand', 'SSMClient']],
  ]);
});

test('tables align text to the left and numbers to the right', () => {
  expect(
    table(
      ['what', 'ms'],
      [
        ['a', '1'],
        ['bcdef', '12.5'],
      ],
    ),
  ).toBe('  what     ms\n  a         1\n  bcdef  12.5');
});

test('the command line of a bench is read strictly', () => {
  expect(benchOptions([])).toEqual({ cases: 200, inFlight: 16, json: false, iam: true });
  const asked = benchOptions(['--cases', '5', '--in-flight', '2', '--json', '--no-iam']);
  expect(asked).toEqual({ cases: 5, inFlight: 2, json: true, iam: false });
  expect(benchOptions(['--scale', 'names'])).toMatchObject({ names: [1_000, 100_000] });
  expect(benchOptions(['--scale', 'names', '--at', '10,1000000'])).toMatchObject({ names: [10, 1_000_000] });
  for (const wrong of [
    ['--scale', 'cases'],
    ['--scale', 'names', '--at', '10,x'],
  ])
    expect(() => benchOptions(wrong)).toThrow(UsageError);
  for (const wrong of [['--cases', '0'], ['--cases', 'x'], ['--in-flight', '-1'], ['--fast']]) {
    expect(() => benchOptions(wrong)).toThrow(UsageError);
  }
});

test('a doorbell is heard, whether it rings before or after; nobody waits at one for ever', async () => {
  const bells = createDoorbells();
  const { signal } = new AbortController();
  bells.ring('early');
  await bells.heard('early', signal);
  const late = bells.heard('late', signal);
  bells.ring('late');
  await late;
  await expect(bells.heard('never', AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
});

test('a register of names is filled as submissions fill it: every name with the keys that near names would share', () => {
  const lines = [...reservedNames(3)].flatMap((text) => text.split('\n')).map((line) => JSON.parse(line).Item);
  expect(lines.map(({ pk }) => pk.S.split('#')[0])).toEqual(Array(3).fill(['NAME', 'NAMEKEY', 'NAMEKEY']).flat());
  expect(new Set(lines.map(({ pk }) => pk.S)).size).toBe(9);
});

test('what checks of names cost is printed by size', () => {
  const checks = [{ asked: 'free' as const, storeCalls: 1, ms: { p50: 1.5, p99: 2 } }];
  expect(readableNames([{ names: 1_000_000, checks }])).toMatch(/1,000,000 {2}free +1\.00 +1\.50 +2\.00$/);
});
