import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { kmsSigner } from '../../shared/signing/signer.ts';
import { openTable } from '../../shared/store/table.ts';
import { openPersonalNumbers } from '../../shared/vault/personal-numbers.ts';
import { casePayload, task } from '../../shared/workflow/task.ts';
import { compose } from './compose.ts';

const env = environment({ TABLE_NAME: z.string(), SIGNING_KEY_ID: z.string(), PERSONAL_DATA_KEY_ID: z.string() });
const table = openTable(env.TABLE_NAME);
const kms = lean(new KMSClient({}));
const deps = {
  table,
  clock: systemClock,
  sign: kmsSigner(kms, env.SIGNING_KEY_ID),
  personalNumbers: openPersonalNumbers({ table, kms, clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID }),
};

/** Compose: every certificate as signed data, dated today, stored, invisible. */
export const handler = task(consoleLog, casePayload, compose(deps));
