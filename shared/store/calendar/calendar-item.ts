import * as z from 'zod';
import { publishedCalendar, type WorkingCalendar } from '../../domain/calendar/calendar.ts';
import { withNotices } from '../../domain/calendar/with-notices.ts';
import type { Address } from '../event.ts';
import { headFields } from '../items/fields.ts';
import { calendarKey } from '../keys.ts';

/** A notice as it was imported last for its year; earlier ones are in the events. */
const importedNotice = z.object({
  year: z.int(),
  rest: z.array(z.string()),
  worked: z.array(z.string()),
  source: z.object({ title: z.string(), number: z.string() }),
  importedAt: z.string(),
});
export type ImportedNotice = z.infer<typeof importedNotice>;

/** 工作日历: what has been imported since the release, the years in their order. Its version counts the imports. */
export const calendarItem = z.object({
  ...headFields,
  entity: z.literal('calendar'),
  state: z.literal('published'),
  notices: z.array(importedNotice),
});
export type CalendarItem = z.infer<typeof calendarItem>;

export const calendarAddress: Address = { caseId: 'calendar', aggregate: 'calendar', key: calendarKey };

/** The working calendar of now: the years of the release, and what was imported since. */
export interface CurrentCalendar {
  calendar: WorkingCalendar;
  notices: readonly ImportedNotice[];
  /** Undefined before the first import. */
  item: CalendarItem | undefined;
}

/** What the item of the table makes of the calendar that the release carries. */
export const currentOf = (item: CalendarItem | undefined): CurrentCalendar => {
  const notices = item?.notices ?? [];
  return { calendar: withNotices(publishedCalendar, notices, item?.version ?? 0), notices, item };
};
