import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/consents.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { openBlindIndex } from '../../shared/vault/blind-index.ts';
import { openVault } from '../../shared/vault/vault.ts';
import { askNamedPeople } from './ask.ts';
import { readNamedPeople } from './read.ts';

const env = environment({ TABLE_NAME: z.string(), RATE_FACTOR: RateFactor, PERSONAL_DATA_KEY_ID: z.string() });
const table = openTable(env.TABLE_NAME);
const keys = { table, kms: lean(new KMSClient({})), clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID };
const deps = {
  ...{ table, clock: systemClock, log: consoleLog, rateFactor: env.RATE_FACTOR },
  ...{ vault: openVault(keys), people: openBlindIndex(keys) },
};

/** 实名登记, the applicant's side: asking those who are named, and seeing who has answered. */
export const handler = api(deps, [
  on(routes.askNamedPeople, askNamedPeople(deps)),
  on(routes.readNamedPeople, readNamedPeople(deps)),
]);
