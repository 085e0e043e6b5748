import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { task, tokenPayload } from '../../shared/workflow/task.ts';
import { accept } from './accept.ts';

const env = environment({ TABLE_NAME: z.string() });
const deps = { table: openTable(env.TABLE_NAME), clock: systemClock, workflow: lean(new SFNClient({})) };

/** Accept 受理: automatic for every kind of case so far, so it answers its own token. */
export const handler = task(consoleLog, tokenPayload, accept(deps));
