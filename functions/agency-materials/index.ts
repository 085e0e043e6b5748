import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/materials.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { readSeenMaterial } from './read.ts';

const env = environment({ TABLE_NAME: z.string(), MATERIALS_BUCKET: z.string() });
const deps = {
  ...{ table: openTable(env.TABLE_NAME), clock: systemClock, log: consoleLog },
  files: { s3: lean(new S3Client({})), bucket: env.MATERIALS_BUCKET },
};

/** What reviewers read of the files of a case. */
export const handler = api(deps, [on(routes.readSeenMaterial, readSeenMaterial(deps))]);
