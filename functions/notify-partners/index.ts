import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { callQueue } from '../../shared/partners/call-queue.ts';
import { openTable } from '../../shared/store/table.ts';
import { traced } from '../../shared/workflow/traced.ts';
import { notifyPartners } from './notify.ts';

const env = environment({ TABLE_NAME: z.string(), CALL_QUEUE_URL: z.string(), COURIER_NOTICE_URL: z.string() });

/** The table's stream → the feeds of the agencies, and calls to whoever has registered an endpoint. */
export const handler = traced(
  consoleLog,
  notifyPartners({
    table: openTable(env.TABLE_NAME),
    clock: systemClock,
    log: consoleLog,
    calls: callQueue(lean(new SQSClient({})), env.CALL_QUEUE_URL),
    courierIsCalled: env.COURIER_NOTICE_URL !== '',
  }),
);
