import type * as z from 'zod';
import { readCalendar as calendarRoute, importYear as route } from '../../shared/contract/routes/calendar.ts';
import type { NoticeBody } from '../../shared/contract/schemas/calendar.ts';
import type { TestCity } from './city.ts';

/** The calendar as anyone reads it, with its entity tag. */
export const readCalendar = async (city: TestCity) => {
  const answer = await city.open().call(calendarRoute, {});
  if (!answer.ok) throw new Error(`no calendar: ${answer.status}`);
  return { ...answer.body, etag: answer.headers.get('etag') ?? '' };
};

/** Asks to import a notice, as the administrator; with the calendar's entity tag unless another is given, or none. */
export const importYear = async (
  city: TestCity,
  year: string,
  notice: z.input<typeof NoticeBody>,
  ifMatch?: string | null,
) => {
  const tag = ifMatch === undefined ? (await readCalendar(city)).etag : ifMatch;
  const headers = tag === null ? {} : { 'if-match': tag };
  return city.as('administrator').call(route, { params: { year }, body: notice, headers });
};
