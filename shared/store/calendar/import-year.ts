import type { YearNotice } from '../../domain/calendar/notice.ts';
import { create, move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import type { Table } from '../table.ts';
import { type CalendarItem, calendarAddress, type ImportedNotice } from './calendar-item.ts';

/** The notices with one more, which replaces that of its year, in the order of their years. */
export const noticesWith = (
  notices: readonly ImportedNotice[],
  notice: YearNotice,
  importedAt: string,
): ImportedNotice[] => {
  const imported = { ...notice, rest: [...notice.rest], worked: [...notice.worked], importedAt };
  const others = notices.filter(({ year }) => year !== notice.year);
  return [...others, imported].sort((one, other) => one.year - other.year);
};

/**
 * → published: a year becomes known, or another notice replaces what was known of it. The event holds the notice whole, so that every
 * version of the calendar can be made again from its events.
 */
export const importYear = (
  table: Table,
  actor: Actor,
  current: CalendarItem | undefined,
  notice: YearNotice,
  at: string,
): Promise<Commit> => {
  const { source, ...days } = notice;
  const event = { type: 'calendar-imported', at, actor, data: { ...days, ...source } };
  const notices = noticesWith(current?.notices ?? [], notice, at);
  if (current === undefined) {
    const item = { entity: 'calendar', state: 'published', notices };
    return commit(table, create(table, calendarAddress, item, event));
  }
  return commit(
    table,
    move(table, calendarAddress, current, { from: ['published'], to: 'published', set: { notices }, event }),
  );
};
