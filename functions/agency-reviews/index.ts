import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/agency.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { listReviews } from './list.ts';
import { readReview } from './read.ts';

const env = environment({ TABLE_NAME: z.string() });
const deps = { table: openTable(env.TABLE_NAME), clock: systemClock, log: consoleLog };

/** What an agency sees: its worklist, and each review with what its item sees. */
export const handler = api(deps, [on(routes.listReviews, listReviews(deps)), on(routes.readReview, readReview(deps))]);
