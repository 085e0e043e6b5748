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
import { openBlindIndex } from '../../shared/vault/blind-index.ts';
import { searchPerson } from './search.ts';

const env = environment({ TABLE_NAME: z.string(), RATE_FACTOR: RateFactor, PERSONAL_DATA_KEY_ID: z.string() });
const table = openTable(env.TABLE_NAME);
const kms = lean(new KMSClient({}));
const deps = {
  table,
  clock: systemClock,
  log: consoleLog,
  rateFactor: env.RATE_FACTOR,
  people: openBlindIndex({ table, kms, clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID }),
};

/** What a supervisor may search for. */
export const handler = api(deps, [on(routes.searchPerson, searchPerson(deps))]);
