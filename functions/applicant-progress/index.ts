import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/applicant.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { readCertificates } from './certificates.ts';
import { readProgress } from './progress.ts';

const env = environment({ TABLE_NAME: z.string() });
const deps = { table: openTable(env.TABLE_NAME), clock: systemClock, log: consoleLog };

/** What an applicant sees of a case: where it stands, and what has been released. */
export const handler = api(deps, [
  on(routes.readProgress, readProgress(deps)),
  on(routes.readCertificates, readCertificates(deps)),
]);
