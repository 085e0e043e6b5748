import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { ItemParam } from '../../shared/contract/schemas/common.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { task, tokenPayload } from '../../shared/workflow/task.ts';
import { openReview } from './open.ts';

const env = environment({ TABLE_NAME: z.string() });
const deps = { table: openTable(env.TABLE_NAME), workflow: lean(new SFNClient({})) };

/** One branch of Review 六证并联: waits for its agency's decision. */
export const handler = task(consoleLog, tokenPayload.extend({ item: ItemParam }), openReview(deps));
