import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/agency.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { openVault } from '../../shared/vault/vault.ts';
import { listReviews } from './list.ts';
import { readReview } from './read.ts';
import { unmaskFields } from './unmask.ts';

const env = environment({ TABLE_NAME: z.string(), PERSONAL_DATA_KEY_ID: z.string(), RATE_FACTOR: RateFactor });
const table = openTable(env.TABLE_NAME);
const kms = lean(new KMSClient({}));
const deps = {
  table,
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
  vault: openVault({ table, kms, clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID }),
};

/** What an agency sees: its worklist, and each review with what its item sees, masked unless an officer says why not. */
export const handler = api(deps, [
  on(routes.listReviews, listReviews(deps)),
  on(routes.readReview, readReview(deps)),
  on(routes.unmaskFields, unmaskFields(deps)),
]);
