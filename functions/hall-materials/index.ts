import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/materials.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { compareMaterial } from './compare.ts';
import { listMaterialsAtHall } from './list.ts';
import { readMaterialAtHall } from './read.ts';

const env = environment({ TABLE_NAME: z.string(), RATE_FACTOR: RateFactor, MATERIALS_BUCKET: z.string() });
const deps = {
  ...{ table: openTable(env.TABLE_NAME), clock: systemClock, log: consoleLog, rateFactor: env.RATE_FACTOR },
  files: { s3: lean(new S3Client({})), bucket: env.MATERIALS_BUCKET },
};

/** 核对原件: files before the clerk who has their originals in hand. */
export const handler = api(deps, [
  on(routes.listMaterialsAtHall, listMaterialsAtHall(deps)),
  on(routes.readMaterialAtHall, readMaterialAtHall(deps)),
  on(routes.compareMaterial, compareMaterial(deps)),
]);
