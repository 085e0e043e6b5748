import { SFNClient } from '@aws-sdk/client-sfn';
import { SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/partners.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { secretParameter } from '../../shared/parameters.ts';
import { openTable } from '../../shared/store/table.ts';
import { courierWebhook } from './moved.ts';

const env = environment({ TABLE_NAME: z.string(), COURIER_KEYS: z.string() });
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  log: consoleLog,
  workflow: lean(new SFNClient({})),
  keys: secretParameter(lean(new SSMClient({})), env.COURIER_KEYS, systemClock),
};

/** 邮政速递: the courier tells where a parcel is. */
export const handler = api(deps, [on(routes.courierWebhook, courierWebhook(deps))]);
