import { expect, test } from 'vitest';
import { compileSchedule } from '../../../../local/schedules/expression.ts';

const next = (expression: string, after: string, zone?: string): string | undefined => {
  const at = compileSchedule(expression, zone)(Date.parse(after));
  return at === undefined ? undefined : new Date(at).toISOString();
};

test.each([
  ['rate(5 minutes)', '2026-11-23T10:00:30Z', '2026-11-23T10:05:30.000Z'],
  ['rate(1 day)', '2026-11-23T10:00:00Z', '2026-11-24T10:00:00.000Z'],
  ['cron(0/15 * * * ? *)', '2026-11-23T10:00:00Z', '2026-11-23T10:15:00.000Z'],
  ['cron(30 1 ? * MON-FRI *)', '2026-11-20T02:00:00Z', '2026-11-23T01:30:00.000Z'],
  ['cron(0 0 L * ? *)', '2026-02-10T00:00:00Z', '2026-02-28T00:00:00.000Z'],
  ['cron(0 0 29 FEB ? *)', '2026-03-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ['at(2026-12-01T08:00:00)', '2026-11-23T10:00:00Z', '2026-12-01T08:00:00.000Z'],
])('%s after %s', (expression, after, expected) => expect(next(expression, after)).toBe(expected));

test('a zone without summer time shifts a cron expression; one with summer time is refused', () => {
  expect(next('cron(0 9 * * ? *)', '2026-11-23T00:30:00Z', 'Asia/Shanghai')).toBe('2026-11-23T01:00:00.000Z');
  expect(() => compileSchedule('cron(0 9 * * ? *)', 'Europe/Paris')).toThrow('Europe/Paris');
});

test('an instant that has passed, and a year that has passed, never come', () => {
  expect(next('at(2026-01-01T00:00:00)', '2026-11-23T10:00:00Z')).toBeUndefined();
  expect(next('cron(0 0 1 1 ? 2020)', '2026-11-23T10:00:00Z')).toBeUndefined();
});

test.each(['rate(5 weeks)', 'rate(0 minutes)', 'cron(0 0 * * *)', 'cron(0 0 ? * 2#1 *)', 'cron(61 * * * ? *)', 'now'])(
  'refuses %s',
  (expression) => expect(() => compileSchedule(expression)).toThrow(),
);
