import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { OrganizationCodeRangeSetting } from '../../shared/domain/numbering/organization-code-range.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { casePayload, task } from '../../shared/workflow/task.ts';
import { assign } from './assign.ts';

const env = environment({ TABLE_NAME: z.string(), ORGANIZATION_CODE_RANGE: OrganizationCodeRangeSetting });
const deps = {
  table: openTable(env.TABLE_NAME),
  clock: systemClock,
  organizationCodes: env.ORGANIZATION_CODE_RANGE,
};

/** AssignNumbers 赋码. From here a case only goes forward. */
export const handler = task(consoleLog, casePayload, assign(deps));
