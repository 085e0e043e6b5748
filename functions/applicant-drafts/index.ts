import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/applicant.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { randomIds } from '../../shared/ids.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { createApplication } from './create.ts';
import { editApplication } from './edit.ts';
import { listApplications } from './list.ts';
import { readApplication } from './read.ts';

const env = environment({ TABLE_NAME: z.string() });
const deps = { table: openTable(env.TABLE_NAME), clock: systemClock, ids: randomIds(systemClock) };

/** Drafts of applications: 草稿. */
export const handler = api(consoleLog, [
  on(routes.createApplication, createApplication(deps)),
  on(routes.listApplications, listApplications(deps)),
  on(routes.readApplication, readApplication(deps)),
  on(routes.editApplication, editApplication(deps)),
]);
