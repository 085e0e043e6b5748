import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/applicant.ts';
import { RegimeSetting } from '../../shared/domain/catalogue/regimes.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { openVault } from '../../shared/vault/vault.ts';
import { createApplication } from './create.ts';
import { editApplication } from './edit.ts';
import { listApplications } from './list.ts';
import { readApplication } from './read.ts';

const env = environment({
  TABLE_NAME: z.string(),
  RATE_FACTOR: RateFactor,
  PERSONAL_DATA_KEY_ID: z.string(),
  REGIME: RegimeSetting,
});
const table = openTable(env.TABLE_NAME);
const kms = lean(new KMSClient({}));
const deps = {
  table,
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
  regime: env.REGIME,
  vault: openVault({ table, kms, clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID }),
};

/** Drafts of applications: 草稿. */
export const handler = api(deps, [
  on(routes.createApplication, createApplication(deps)),
  on(routes.listApplications, listApplications(deps)),
  on(routes.readApplication, readApplication(deps)),
  on(routes.editApplication, editApplication(deps)),
]);
