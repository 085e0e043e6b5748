import { KMSClient } from '@aws-sdk/client-kms';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/applicant.ts';
import { RegimeSetting } from '../../shared/domain/catalogue/regimes.ts';
import { environment } from '../../shared/environment.ts';
import type { Answering } from '../../shared/http/answer-to.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { openBlindIndex } from '../../shared/vault/blind-index.ts';
import { openVault } from '../../shared/vault/vault.ts';
import { checkApplication } from './check.ts';
import type { Deps } from './deps.ts';
import { extendReservation } from './extend-name.ts';
import { refileApplication } from './refile.ts';
import { submitApplication } from './submit.ts';
import { supplementApplication } from './supplement.ts';
import { withdrawApplication } from './withdraw.ts';

const env = environment({
  TABLE_NAME: z.string(),
  RATE_FACTOR: RateFactor,
  STATE_MACHINE_ARN: z.string(),
  PERSONAL_DATA_KEY_ID: z.string(),
  REGIME: RegimeSetting,
});
const table = openTable(env.TABLE_NAME);
const keys = { table, kms: lean(new KMSClient({})), clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID };
const deps: Deps & Answering = {
  table,
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
  regime: env.REGIME,
  workflow: lean(new SFNClient({})),
  stateMachineArn: env.STATE_MACHINE_ARN,
  vault: openVault(keys),
  people: openBlindIndex(keys),
};

/** What an applicant can do with a case: check, submit, supplement, withdraw, extend its name, refile. */
export const handler = api(deps, [
  on(routes.checkApplication, checkApplication(deps)),
  on(routes.submitApplication, submitApplication(deps)),
  on(routes.supplementApplication, supplementApplication(deps)),
  on(routes.withdrawApplication, withdrawApplication(deps)),
  on(routes.extendName, extendReservation(deps)),
  on(routes.refileApplication, refileApplication(deps)),
]);
