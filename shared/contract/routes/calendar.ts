import { route } from '../route.ts';
import { Calendar, NoticeBody, yearParams } from '../schemas/calendar.ts';
import { none } from '../schemas/common.ts';
import { scopes } from '../scopes.ts';

export const readCalendar = route({
  id: 'readCalendar',
  method: 'GET',
  path: '/v1/calendar',
  handledBy: 'public-information',
  audience: 'public',
  scopes: [],
  owner: 'none',
  params: none,
  query: none,
  answers: { 200: Calendar },
  gives: ['etag'],
  problems: ['invalid-request'],
  idempotency: 'read',
  rate: 'public',
  summary: { zh: '工作日历', en: 'The published years of the working calendar, by which due dates are found' },
});

export const importYear = route({
  id: 'importYear',
  method: 'PUT',
  path: '/v1/administration/calendar/{year}',
  handledBy: 'administrator-calendar',
  audience: 'administrator',
  scopes: [scopes.administration],
  owner: 'none',
  params: yearParams,
  query: none,
  body: NoticeBody,
  answers: { 200: Calendar },
  gives: ['etag'],
  problems: [
    ...(['malformed-json', 'not-json', 'request-too-large', 'invalid-request', 'not-found'] as const),
    ...(['calendar-invalid', 'calendar-changed', 'if-match-required'] as const),
  ],
  idempotency: 'if-match',
  rate: 'write',
  summary: {
    zh: '导入年度放假安排；受影响的期限随后重算',
    en: 'Import the notice of a year (up to the next one), or another in its place; due dates that it changes are found anew within minutes. If-Match: the ETag of the calendar',
  },
});
