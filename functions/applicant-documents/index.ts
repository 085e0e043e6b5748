import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/documents.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { calendarReader } from '../../shared/store/calendar/read-calendar.ts';
import { openTable } from '../../shared/store/table.ts';
import { listDocuments, readDocument } from './documents.ts';

const env = environment({ TABLE_NAME: z.string() });
const table = openTable(env.TABLE_NAME);
const deps = { table, clock: systemClock, log: consoleLog, calendar: calendarReader(table, systemClock) };

/** 文书: what has been issued to the applicant of a case, to be read and printed. */
export const handler = api(deps, [
  on(routes.listDocuments, listDocuments(deps)),
  on(routes.readDocument, readDocument(deps)),
]);
