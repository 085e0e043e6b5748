import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/supervision.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { openVault } from '../../shared/vault/vault.ts';
import { listSupervisionOrders } from './list.ts';
import { readSupervisionOrder } from './read.ts';
import { settleSupervisionOrder } from './settle.ts';

const env = environment({ TABLE_NAME: z.string(), RATE_FACTOR: RateFactor, PERSONAL_DATA_KEY_ID: z.string() });
const table = openTable(env.TABLE_NAME);
const kms = lean(new KMSClient({}));
const deps = {
  ...{ table, clock: systemClock, log: consoleLog, rateFactor: env.RATE_FACTOR },
  vault: openVault({ table, kms, clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID }),
};

/** 督办: what waits for the supervisors, and what came of it. */
export const handler = api(deps, [
  on(routes.listSupervisionOrders, listSupervisionOrders(deps)),
  on(routes.readSupervisionOrder, readSupervisionOrder(deps)),
  on(routes.settleSupervisionOrder, settleSupervisionOrder(deps)),
]);
