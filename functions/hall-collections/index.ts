import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/partners.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { listCollections } from './list.ts';
import { recordCollection } from './record.ts';

const env = environment({ TABLE_NAME: z.string(), RATE_FACTOR: RateFactor });
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
  workflow: lean(new SFNClient({})),
};

/** 窗口领取: what waits at a hall, and that it has been collected. */
export const handler = api(deps, [
  on(routes.listCollections, listCollections(deps)),
  on(routes.recordCollection, recordCollection(deps)),
]);
