import { calendarKey } from '../keys.ts';
import { getItem } from '../read/query.ts';
import type { Table } from '../table.ts';
import { type CurrentCalendar, calendarItem, currentOf } from './calendar-item.ts';

/** The calendar as it stands in the table, strongly consistent. */
export const readCalendar = async (table: Table): Promise<CurrentCalendar> =>
  currentOf(await getItem(table, calendarKey, calendarItem));

/** How long a calendar that was read is taken for the present one, ms. */
const keptMs = 60_000;

/**
 * The calendar for who finds due dates all day: read at most once a minute. A due date that was found by one that has just been
 * replaced is found anew by the sweeper, since its version is stored with it.
 */
export const calendarReader = (table: Table, clock: { now(): number }): (() => Promise<CurrentCalendar>) => {
  let known: { at: number; current: Promise<CurrentCalendar> } | undefined;
  return () => {
    const now = clock.now();
    if (known && now >= known.at && now - known.at < keptMs) return known.current;
    const current = readCalendar(table);
    known = { at: now, current };
    current.catch(() => {
      known = undefined; // read again by the next one who asks
    });
    return current;
  };
};
