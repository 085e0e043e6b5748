import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import * as routes from '../../shared/contract/routes/materials.ts';
import { signatureScan } from '../../shared/domain/materials/virus.ts';
import { environment } from '../../shared/environment.ts';
import { api, on } from '../../shared/http/api.ts';
import { RateFactor } from '../../shared/http/rate.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { openVault } from '../../shared/vault/vault.ts';
import { askUpload } from './ask.ts';
import { completeUpload } from './complete.ts';
import { listMaterials } from './list.ts';
import { readMaterial } from './read.ts';
import { removeMaterial } from './remove.ts';
import { listReusableMaterials } from './reusable.ts';
import { reuseMaterial } from './reuse.ts';

const env = environment({
  TABLE_NAME: z.string(),
  RATE_FACTOR: RateFactor,
  PERSONAL_DATA_KEY_ID: z.string(),
  MATERIALS_BUCKET: z.string(),
});
const table = openTable(env.TABLE_NAME);
const deps = {
  ...{ table, clock: systemClock, log: consoleLog, rateFactor: env.RATE_FACTOR },
  files: { s3: lean(new S3Client({})), bucket: env.MATERIALS_BUCKET },
  vault: openVault({
    ...{ table, kms: lean(new KMSClient({})), clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID },
  }),
  scan: signatureScan,
};

/** 申请材料: what an applicant hands in, once for all items. */
export const handler = api(deps, [
  on(routes.listMaterials, listMaterials(deps)),
  on(routes.askUpload, askUpload(deps)),
  on(routes.completeUpload, completeUpload(deps)),
  on(routes.readMaterial, readMaterial(deps)),
  on(routes.removeMaterial, removeMaterial(deps)),
  on(routes.listReusableMaterials, listReusableMaterials(deps)),
  on(routes.reuseMaterial, reuseMaterial(deps)),
]);
