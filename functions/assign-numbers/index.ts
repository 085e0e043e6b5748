import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import { OrganizationCodeRangeSetting } from '../../shared/domain/numbering/organization-code-range.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { openPersonalNumbers } from '../../shared/vault/personal-numbers.ts';
import { openVault } from '../../shared/vault/vault.ts';
import { casePayload, task } from '../../shared/workflow/task.ts';
import { assign } from './assign.ts';

const env = environment({
  TABLE_NAME: z.string(),
  PERSONAL_DATA_KEY_ID: z.string(),
  ORGANIZATION_CODE_RANGE: OrganizationCodeRangeSetting,
});
const table = openTable(env.TABLE_NAME);
const keys = { table, kms: lean(new KMSClient({})), clock: systemClock, masterKeyId: env.PERSONAL_DATA_KEY_ID };
const deps = {
  ...{ table, clock: systemClock, organizationCodes: env.ORGANIZATION_CODE_RANGE },
  ...{ vault: openVault(keys), personalNumbers: openPersonalNumbers(keys) },
};

/** AssignNumbers 赋码. From here a case only goes forward. */
export const handler = task(consoleLog, casePayload, assign(deps));
