import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { casePayload, task } from '../../shared/workflow/task.ts';
import { release } from './release.ts';

const env = environment({ TABLE_NAME: z.string() });

/** ReleaseBatch 三证同发: one transaction, and everything is visible. */
export const handler = task(consoleLog, casePayload, release({ table: openTable(env.TABLE_NAME), clock: systemClock }));
