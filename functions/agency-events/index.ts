import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/agency-events.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { readAgencyEvents } from './read.ts';

const env = environment({ TABLE_NAME: z.string() });
const deps = { table: openTable(env.TABLE_NAME), clock: systemClock, log: consoleLog };

/** The agencies' feed: for those who cannot be called. */
export const handler = api(deps, [on(routes.readAgencyEvents, readAgencyEvents(deps))]);
