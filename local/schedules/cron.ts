interface Field {
  name: string;
  min: number;
  max: number;
  names?: readonly string[];
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const FIELDS: readonly Field[] = [
  { name: 'minutes', min: 0, max: 59 },
  { name: 'hours', min: 0, max: 23 },
  { name: 'day of month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'day of week', min: 1, max: 7, names: DAYS },
  { name: 'year', min: 1970, max: 2199 },
];

const DAY_MS = 24 * 60 * 60 * 1000;
/** Far enough for any day of any month, 29 February included. */
const HORIZON_DAYS = 9 * 366;

/** A cron expression of AWS (six fields, UTC): the next time after an instant, both in epoch ms; undefined if never. */
export type NextTime = (after: number) => number | undefined;

/** Compiles the six fields; understands `*`, `?`, lists, ranges, steps, names and `L` as the day of the month. */
export function compileCron(text: string): NextTime {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== 6) throw new Error(`cron(${text}) must have six fields`);
  const allowed = parts.map((part, i) => parseField(part.toUpperCase(), FIELDS[i] as Field));
  const [minutes, hours, days, months, weekdays, years] = allowed as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  const lastOfMonth = parts[2]?.toUpperCase() === 'L';
  const onDay = (date: Date): boolean =>
    years.has(date.getUTCFullYear()) &&
    months.has(date.getUTCMonth() + 1) &&
    weekdays.has(date.getUTCDay() + 1) &&
    (lastOfMonth ? new Date(date.getTime() + DAY_MS).getUTCDate() === 1 : days.has(date.getUTCDate()));
  const times = [...hours].flatMap((hour) => [...minutes].map((minute) => (hour * 60 + minute) * 60_000));
  times.sort((a, b) => a - b);
  return (after) => {
    const midnight = Math.floor(after / DAY_MS) * DAY_MS;
    for (let day = 0; day <= HORIZON_DAYS; day += 1) {
      const start = midnight + day * DAY_MS;
      const time = onDay(new Date(start)) ? times.find((offset) => start + offset > after) : undefined;
      if (time !== undefined) return start + time;
    }
    return undefined;
  };
}

function parseField(text: string, field: Field): Set<number> {
  const result = new Set<number>();
  if (text === 'L' && field.name === 'day of month') return result;
  for (const part of text.split(',')) {
    const [range = '', step] = part.split('/');
    const [from, to] = rangeOf(range, field, step !== undefined);
    const by = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(by) || by < 1) throw unknown(text, field);
    for (let value = from; value <= to; value += by) result.add(value);
  }
  return result;
}

function rangeOf(range: string, field: Field, stepped: boolean): [number, number] {
  if (range === '*' || range === '?') return [field.min, field.max];
  const [first = '', last] = range.split('-');
  const from = numberFor(first, field);
  if (last !== undefined) return [from, numberFor(last, field)];
  return [from, stepped ? field.max : from];
}

function numberFor(text: string, field: Field): number {
  const named = field.names?.indexOf(text) ?? -1;
  const value = named >= 0 ? named + 1 : Number(text || Number.NaN);
  if (!Number.isInteger(value) || value < field.min || value > field.max) throw unknown(text, field);
  return value;
}

const unknown = (text: string, field: Field): Error =>
  new Error(`cron: the runner does not know ${field.name} ${text}`);
