import { type Clock, instant } from '../../shared/clock.ts';
import type { importYear as route } from '../../shared/contract/routes/calendar.ts';
import { inOrder, isPublishable, type YearNotice } from '../../shared/domain/calendar/notice.ts';
import { noticeProblems } from '../../shared/domain/calendar/notice-problems.ts';
import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { digestOf } from '../../shared/domain/canonical/digest.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { entityTagsOf, matchesStrongly } from '../../shared/http/entity-tags.ts';
import { calendarTag, presentCalendar } from '../../shared/http/present/calendar.ts';
import { answer, type Problem, problem, type Reply } from '../../shared/http/reply.ts';
import type { CurrentCalendar } from '../../shared/store/calendar/calendar-item.ts';
import { importYear as write } from '../../shared/store/calendar/import-year.ts';
import { readCalendar } from '../../shared/store/calendar/read-calendar.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Table } from '../../shared/store/table.ts';

interface Deps {
  table: Table;
  clock: Clock;
}

const answerOf = (current: CurrentCalendar): Reply =>
  answer(200, presentCalendar(current), { etag: calendarTag(current) });

const isImported = ({ notices }: CurrentCalendar, notice: YearNotice): boolean =>
  notices.some(({ importedAt, ...one }) => digestOf(inOrder(one)) === digestOf(notice));

/** The calendar that the administrator wants to change must be the one that they have seen. */
const unexpected = (current: CurrentCalendar, header: string | undefined): Problem | undefined => {
  if (header === undefined) return problem('if-match-required');
  const pointer = '/header/If-Match';
  const expected = entityTagsOf(header);
  if (expected === undefined) return problem('invalid-request', [{ pointer, code: 'problem.if-match-required' }]);
  if (matchesStrongly(expected, calendarTag(current))) return undefined;
  const changed = problem('calendar-changed', undefined, { version: current.calendar.version });
  return { ...changed, headers: { etag: calendarTag(current) } };
};

/**
 * Imports the notice of a year. The same notice again changes nothing, whatever version is expected; due dates that were found by another
 * calendar are found anew by the sweeper.
 */
export const importYear =
  ({ table, clock }: Deps) =>
  ({ caller, params, body, event }: RequestOf<typeof route>): Promise<Reply> => {
    const year = Number(params.year);
    const notice = inOrder({ year, ...body });
    return untilCommitted(async () => {
      if (!isPublishable(year, shanghaiDate(clock.now()))) return problem('not-found');
      const wrong = noticeProblems({ ...body, year });
      if (wrong.length > 0) return problem('calendar-invalid', wrong);
      const current = await readCalendar(table);
      if (isImported(current, notice)) return answerOf(current);
      const refused = unexpected(current, event.headers['if-match']);
      if (refused) return refused;
      const actor = { kind: 'administrator', id: caller.subject } as const;
      const written = await write(table, actor, current.item, notice, instant(clock));
      return written.outcome === 'rejected' ? raced : answerOf(await readCalendar(table));
    });
  };
