import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { kmsSigner } from '../../shared/signing/signer.ts';
import { openTable } from '../../shared/store/table.ts';
import { traced } from '../../shared/workflow/traced.ts';
import { signDailyHeads } from './sign-days.ts';
import { writerOnce } from './write-once.ts';

const env = environment({ TABLE_NAME: z.string(), DAILY_HEADS_BUCKET: z.string(), AUDIT_KEY_ID: z.string() });

/** Every night: the signed head of the day that is over, into the bucket that nobody can change. */
export const handler = traced(
  consoleLog,
  signDailyHeads({
    table: openTable(env.TABLE_NAME),
    clock: systemClock,
    log: consoleLog,
    write: writerOnce(lean(new S3Client({})), env.DAILY_HEADS_BUCKET),
    sign: kmsSigner(lean(new KMSClient({})), env.AUDIT_KEY_ID),
  }),
);
