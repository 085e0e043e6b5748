import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { traced } from '../../shared/workflow/traced.ts';
import { sweep } from './sweep.ts';

const env = environment({ TABLE_NAME: z.string(), STATE_MACHINE_ARN: z.string(), MATERIALS_BUCKET: z.string() });

/** The sweeper, every minute: nothing gets stuck silently (invariant 5). */
export const handler = traced(
  consoleLog,
  sweep({
    table: openTable(env.TABLE_NAME),
    clock: systemClock,
    log: consoleLog,
    workflow: { client: lean(new SFNClient({})), stateMachineArn: env.STATE_MACHINE_ARN },
    files: { s3: lean(new S3Client({})), bucket: env.MATERIALS_BUCKET },
  }),
);
