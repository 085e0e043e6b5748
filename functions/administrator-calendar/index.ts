import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { importYear as route } from '../../shared/contract/routes/calendar.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { importYear } from './import.ts';

const env = environment({ TABLE_NAME: z.string(), RATE_FACTOR: RateFactor });
const deps = { table: openTable(env.TABLE_NAME), clock: systemClock, log: consoleLog, rateFactor: env.RATE_FACTOR };

/** The administrators' calendar: a year is imported as soon as its notice is out. */
export const handler = api(deps, [on(route, importYear(deps))]);
