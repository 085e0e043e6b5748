import { randomBytes } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/partner-endpoints.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { callQueue } from '../../shared/partners/call-queue.ts';
import { secretBox } from '../../shared/partners/secret-box.ts';
import { openTable } from '../../shared/store/table.ts';
import { networksIn } from '../../shared/webhooks/networks.ts';
import { newKey } from '../../shared/webhooks/new-key.ts';
import { systemResolve } from '../../shared/webhooks/target.ts';
import { pingEndpoint, readEndpoint, removeEndpoint } from './others.ts';
import { registerEndpoint } from './register.ts';
import { addSecret, dropSecret } from './secrets.ts';

const env = environment({
  TABLE_NAME: z.string(),
  RATE_FACTOR: RateFactor,
  CALL_QUEUE_URL: z.string(),
  PARTNER_KEY_ID: z.string(),
  WEBHOOK_ALLOWED_NETWORKS: z.string(),
});
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
  calls: callQueue(lean(new SQSClient({})), env.CALL_QUEUE_URL),
  box: secretBox(lean(new KMSClient({})), env.PARTNER_KEY_ID),
  newKey,
  newMessageId: () => `msg_${randomBytes(16).toString('hex')}`,
  allowed: networksIn(env.WEBHOOK_ALLOWED_NETWORKS),
  resolve: systemResolve,
};

/** Where agencies want to be called, and the secrets with which calls are signed. */
export const handler = api(deps, [
  on(routes.readEndpoint, readEndpoint(deps)),
  on(routes.registerEndpoint, registerEndpoint(deps)),
  on(routes.removeEndpoint, removeEndpoint(deps)),
  on(routes.addSecret, addSecret(deps)),
  on(routes.dropSecret, dropSecret(deps)),
  on(routes.pingEndpoint, pingEndpoint(deps)),
]);
