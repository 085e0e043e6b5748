import { calendarTag, presentCalendar } from '../../shared/http/present/calendar.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { readCalendar as read } from '../../shared/store/calendar/read-calendar.ts';
import type { Table } from '../../shared/store/table.ts';

/** 工作日历: which years are published, and by which notice. */
export const readCalendar =
  ({ table }: { table: Table }) =>
  async (): Promise<Reply> => {
    const current = await read(table);
    return answer(200, presentCalendar(current), { etag: calendarTag(current) });
  };
