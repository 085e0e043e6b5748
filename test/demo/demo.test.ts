import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Summary } from '../../demo/play/summary.ts';
import { usualProcedure } from '../support/procedures.ts';
import { example, lastLine, run, runWith } from './commands.ts';

const time = (at: string | null | undefined): number => Date.parse(at ?? '');

/** Where the first demo puts its temporary files, so that nobody else's are among them. */
const temporary = mkdtempSync(join(tmpdir(), 'demo-test-'));
afterAll(() => rmSync(temporary, { recursive: true }));

test('the main job: six reviews open at once, one batch, one parcel delivered', async () => {
  const { code, out } = await runWith({ TMPDIR: temporary }, 'main', '--json');
  expect(code, out).toBe(0);
  const { caseNumber, reviews, batch, delivery, timings } = lastLine(out) as Summary;
  expect(out).toContain(caseNumber);
  expect(reviews.map(({ item }) => item)).toEqual(usualProcedure.items.map(({ code }) => code));
  expect(reviews.map(({ outcome }) => outcome)).toEqual(Array(6).fill('approved'));
  const lastOpened = Math.max(...reviews.map(({ openedAt }) => time(openedAt)));
  const firstDecided = Math.min(...reviews.map(({ decidedAt }) => time(decidedAt)));
  const lastDecided = Math.max(...reviews.map(({ decidedAt }) => time(decidedAt)));
  expect(lastOpened).toBeLessThan(firstDecided);
  expect(time(batch?.releasedAt)).toBeGreaterThanOrEqual(lastDecided);
  expect(batch?.certificates.map(({ kind }) => kind).sort()).toEqual([
    'business-licence',
    'organization-code',
    'seal-filing',
    'tax-registration',
  ]);
  for (const { number } of batch?.certificates ?? []) expect(out).toContain(number);
  expect(delivery).toEqual({ trackingNumber: expect.stringMatching(/^EE\d{9}CN$/), status: 'delivered' });
  expect(timings.lastApprovalToReleased).toBe(time(batch?.releasedAt) - lastDecided);
  expect(out).toContain('4 signatures verified');
  expect(readdirSync(temporary).filter((name) => name.startsWith('yizhantong-'))).toEqual([]);
});

test('a refusal ends in good order: nothing is released', async () => {
  const { code, out } = await run('main', '--json', '--refuse', 'local-tax');
  expect(code, out).toBe(0);
  const { reviews, batch, delivery } = lastLine(out) as Summary;
  expect(reviews.find(({ item }) => item === 'local-tax')).toMatchObject({ outcome: 'refused' });
  expect(reviews.filter(({ outcome }) => outcome === 'open')).toEqual([]);
  expect([batch, delivery]).toEqual([null, null]);
});

test('an invalid form is refused with every problem named', async () => {
  const { code, out } = await run('main', '--json', '--form', example('invalid-five-ways'));
  expect(code, out).toBe(1);
  const { problems } = lastLine(out) as { problems: { pointer: string; message: { zh: string; en: string } }[] };
  expect(problems).toHaveLength(5);
  for (const { pointer, message } of problems) {
    expect(out).toContain(pointer);
    expect(message.zh).not.toBe(message.en);
  }
});

test.each([
  ['foshan-one-person', { trackingNumber: null, status: 'delivered' }],
  ['foshan-electronic-no-seal', { trackingNumber: null, status: 'not-needed' }],
])('%s is delivered as its form wants', async (form, delivery) => {
  const { code, out } = await run('main', '--json', '--form', example(form));
  expect(code, out).toBe(0);
  expect(lastLine(out)).toMatchObject({ delivery });
});

test.each([[['--bogus']], [['--refuse', 'nothing']], [['--form', 'no-such-file.json']]])(
  '%j is a failure, told on stderr',
  async (args) => {
    const { code, err } = await run('main', ...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  },
);
