import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { casePayload, task } from '../../shared/workflow/task.ts';
import { archive } from './archive.ts';

const env = environment({ TABLE_NAME: z.string(), ARCHIVE_BUCKET: z.string(), MATERIALS_BUCKET: z.string() });
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  s3: lean(new S3Client({})),
  bucket: env.ARCHIVE_BUCKET,
  materialsBucket: env.MATERIALS_BUCKET,
};

/** Archive 归档, and the invitation to rate the service. */
export const handler = task(consoleLog, casePayload, archive(deps));
