import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/partner-deliveries.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { callQueue } from '../../shared/partners/call-queue.ts';
import { openTable } from '../../shared/store/table.ts';
import { listFailedDeliveries } from './list.ts';
import { resubmitDelivery } from './resubmit.ts';

const env = environment({ TABLE_NAME: z.string(), RATE_FACTOR: RateFactor, CALL_QUEUE_URL: z.string() });
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
  calls: callQueue(lean(new SQSClient({})), env.CALL_QUEUE_URL),
};

/** The operators' worklist of notices that did not reach their partners. */
export const handler = api(deps, [
  on(routes.listFailedDeliveries, listFailedDeliveries(deps)),
  on(routes.resubmitDelivery, resubmitDelivery(deps)),
]);
