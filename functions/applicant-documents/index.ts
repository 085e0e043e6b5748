import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/documents.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { calendarReader } from '../../shared/store/calendar/read-calendar.ts';
import { openTable } from '../../shared/store/table.ts';
import { openPersonalNumbers } from '../../shared/vault/personal-numbers.ts';
import { listDocuments, readDocument } from './documents.ts';

const env = environment({ TABLE_NAME: z.string(), PERSONAL_DATA_KEY_ID: z.string() });
const table = openTable(env.TABLE_NAME);
const keys = { table, kms: lean(new KMSClient({})), clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID };
const deps = {
  ...{ table, clock: systemClock, log: consoleLog },
  ...{ calendar: calendarReader(table, systemClock), personalNumbers: openPersonalNumbers(keys) },
};

/** 文书: what has been issued to the applicant of a case, to be read and printed. */
export const handler = api(deps, [
  on(routes.listDocuments, listDocuments(deps)),
  on(routes.readDocument, readDocument(deps)),
]);
