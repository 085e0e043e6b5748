import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/supervision.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { listSupervisionOrders } from './list.ts';
import { settleSupervisionOrder } from './settle.ts';

const env = environment({ TABLE_NAME: z.string(), RATE_FACTOR: RateFactor });
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
};

/** 督办: what waits for the supervisors, and what came of it. */
export const handler = api(deps, [
  on(routes.listSupervisionOrders, listSupervisionOrders(deps)),
  on(routes.settleSupervisionOrder, settleSupervisionOrder(deps)),
]);
