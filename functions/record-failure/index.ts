import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { traced } from '../../shared/workflow/traced.ts';
import { recordExecutionFailure } from './record.ts';

const env = environment({ TABLE_NAME: z.string() });

/** The rule on failed executions: the case goes to the operators' worklist. */
export const handler = traced(
  consoleLog,
  recordExecutionFailure({
    table: openTable(env.TABLE_NAME),
    clock: systemClock,
    log: consoleLog,
  }),
);
