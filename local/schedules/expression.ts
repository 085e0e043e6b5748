import { compileCron, type NextTime } from './cron.ts';

const UNIT_MS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Compiles a schedule expression: `rate(5 minutes)`, `cron(…)` or `at(2026-11-23T10:00:00)`. A rate counts from the last
 * time that it fired; a time zone (EventBridge Scheduler) must be one without summer time.
 */
export function compileSchedule(expression: string, timeZone = 'UTC'): NextTime {
  const [, kind, body = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? [];
  const offset = zoneOffset(timeZone);
  if (kind === 'cron') {
    const next = compileCron(body);
    return (after) => shift(next(after + offset), -offset);
  }
  if (kind === 'rate') {
    const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(body) ?? [];
    const period = Number(count) * (UNIT_MS[unit] ?? Number.NaN);
    if (period > 0) return (after) => after + period;
  }
  const at = kind === 'at' ? Date.parse(`${body}Z`) - offset : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`The runner does not know the schedule ${expression}`);
  return (after) => (at > after ? at : undefined);
}

const shift = (time: number | undefined, by: number): number | undefined =>
  time === undefined ? undefined : time + by;

/** Milliseconds that the zone is ahead of UTC, the whole year. */
function zoneOffset(timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const at = (month: number): number => {
    const date = new Date(Date.UTC(2026, month, 1));
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(date);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
    return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  };
  if (at(0) !== at(6)) throw new Error(`The runner knows time zones without summer time only, not ${timeZone}`);
  return at(0);
}
