import { missingYear } from '../../shared/domain/calendar/missing-year.ts';
import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { readCalendar } from '../../shared/store/calendar/read-calendar.ts';
import type { Deps } from './deps.ts';

/** A year that due dates already reach into and nobody has imported is told of by every run, until it is: the alarm counts these lines. */
export const watchCalendar = async ({ table, clock, log }: Deps): Promise<number> => {
  const { calendar } = await readCalendar(table);
  const year = missingYear(shanghaiDate(clock.now()), calendar);
  if (year === undefined) return 0;
  log.info('calendar-year-missing', { year });
  return 1;
};
