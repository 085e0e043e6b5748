import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/applicant.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { openPersonalNumbers } from '../../shared/vault/personal-numbers.ts';
import { readCertificates } from './certificates.ts';
import { readProgress } from './progress.ts';

const env = environment({ TABLE_NAME: z.string(), PERSONAL_DATA_KEY_ID: z.string() });
const table = openTable(env.TABLE_NAME);
const keys = { table, kms: lean(new KMSClient({})), clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID };
const deps = { table, clock: systemClock, log: consoleLog, personalNumbers: openPersonalNumbers(keys) };

/** What an applicant sees of a case: where it stands, and what has been released. */
export const handler = api(deps, [
  on(routes.readProgress, readProgress(deps)),
  on(routes.readCertificates, readCertificates(deps)),
]);
