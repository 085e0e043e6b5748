import { KMSClient } from '@aws-sdk/client-kms';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { calendarReader } from '../../shared/store/calendar/read-calendar.ts';
import { openTable } from '../../shared/store/table.ts';
import { openVault } from '../../shared/vault/vault.ts';
import { task, tokenPayload } from '../../shared/workflow/task.ts';
import { accept } from './accept.ts';

const env = environment({ TABLE_NAME: z.string(), PERSONAL_DATA_KEY_ID: z.string() });
const table = openTable(env.TABLE_NAME);
const kms = lean(new KMSClient({}));
const deps = {
  table,
  clock: systemClock,
  workflow: lean(new SFNClient({})),
  vault: openVault({ table, kms, clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID }),
  calendar: calendarReader(table, systemClock),
};

/** Accept 受理: automatic for every kind of case so far, so it answers its own token. */
export const handler = task(consoleLog, tokenPayload, accept(deps));
