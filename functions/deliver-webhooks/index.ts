import { randomInt } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { secretParameter } from '../../shared/parameters.ts';
import { callQueue } from '../../shared/partners/call-queue.ts';
import { secretBox } from '../../shared/partners/secret-box.ts';
import { openTable } from '../../shared/store/table.ts';
import { networksIn } from '../../shared/webhooks/networks.ts';
import { systemResolve } from '../../shared/webhooks/target.ts';
import { traced } from '../../shared/workflow/traced.ts';
import { deliverWebhooks } from './deliver.ts';
import { recipients } from './recipients.ts';
import { checkedSend } from './send.ts';

const env = environment({
  TABLE_NAME: z.string(),
  CALL_QUEUE_URL: z.string(),
  PARTNER_KEY_ID: z.string(),
  WEBHOOK_ALLOWED_NETWORKS: z.string(),
  COURIER_NOTICE_URL: z.string(),
  COURIER_NOTICE_KEYS: z.string(),
});
const table = openTable(env.TABLE_NAME);
const clock = systemClock;
const unit = 2 ** 32;

/** 抄告 by webhook: calls partners, tries again over a day, and hands what does not get through to the operators. */
export const handler = traced(
  consoleLog,
  deliverWebhooks({
    ...{ table, clock, log: consoleLog },
    calls: callQueue(lean(new SQSClient({})), env.CALL_QUEUE_URL),
    recipients: recipients({
      ...{ table, clock },
      box: secretBox(lean(new KMSClient({})), env.PARTNER_KEY_ID),
      courier: {
        url: env.COURIER_NOTICE_URL,
        keys: secretParameter(lean(new SSMClient({})), env.COURIER_NOTICE_KEYS, clock),
      },
    }),
    send: checkedSend(networksIn(env.WEBHOOK_ALLOWED_NETWORKS), systemResolve),
    random: () => randomInt(unit) / unit,
  }),
);
