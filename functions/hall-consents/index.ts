import { KMSClient } from '@aws-sdk/client-kms';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/consents.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { calendarReader } from '../../shared/store/calendar/read-calendar.ts';
import { openTable } from '../../shared/store/table.ts';
import { openBlindIndex } from '../../shared/vault/blind-index.ts';
import { openVault } from '../../shared/vault/vault.ts';
import { readConsentAtHall } from './look.ts';
import { recordPapers } from './record.ts';

const env = environment({
  TABLE_NAME: z.string(),
  RATE_FACTOR: RateFactor,
  STATE_MACHINE_ARN: z.string(),
  PERSONAL_DATA_KEY_ID: z.string(),
});
const table = openTable(env.TABLE_NAME);
const keys = { table, kms: lean(new KMSClient({})), clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID };
const deps = {
  ...{ table, clock: systemClock, log: consoleLog, rateFactor: env.RATE_FACTOR },
  ...{ workflow: lean(new SFNClient({})), stateMachineArn: env.STATE_MACHINE_ARN },
  ...{ vault: openVault(keys), people: openBlindIndex(keys), calendar: calendarReader(table, systemClock) },
};

/** 实名登记 on paper: what people are asked, and what they have signed themselves and a clerk has checked. */
export const handler = api(deps, [
  on(routes.readConsentAtHall, readConsentAtHall(deps)),
  on(routes.recordPapers, recordPapers(deps)),
]);
