import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/operations.ts';
import { httpCourier } from '../../shared/courier/client.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { listFailedCases, listOverdueCases, listReturnedParcels } from './list.ts';
import { redispatchParcel } from './redispatch.ts';
import { resumeFailedCase } from './resume.ts';

const env = environment({
  TABLE_NAME: z.string(),
  RATE_FACTOR: RateFactor,
  STATE_MACHINE_ARN: z.string(),
  COURIER_URL: z.url(),
});
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
  workflow: { client: lean(new SFNClient({})), stateMachineArn: env.STATE_MACHINE_ARN },
  courier: httpCourier(env.COURIER_URL),
};

/** The operators' worklists, and what gets a case out of each. */
export const handler = api(deps, [
  on(routes.listFailedCases, listFailedCases(deps)),
  on(routes.listOverdueCases, listOverdueCases(deps)),
  on(routes.resumeCase, resumeFailedCase(deps)),
  on(routes.listReturnedParcels, listReturnedParcels(deps)),
  on(routes.redispatchParcel, redispatchParcel(deps)),
]);
