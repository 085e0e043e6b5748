import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/partners.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { listSealOrders } from './list.ts';

const env = environment({ TABLE_NAME: z.string() });
const deps = { table: openTable(env.TABLE_NAME), clock: systemClock, log: consoleLog };

/** An engraver's open orders: 待刻. */
export const handler = api(deps, [on(routes.listSealOrders, listSealOrders(deps))]);
