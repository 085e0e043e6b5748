import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { type EndingName, endings } from '../../shared/domain/lifecycle/case-state.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { casePayload, task } from '../../shared/workflow/task.ts';
import { close } from './close.ts';

const env = environment({ TABLE_NAME: z.string() });
const payload = casePayload.extend({ ending: z.enum(Object.keys(endings) as [EndingName, ...EndingName[]]) });

/** CloseCase: the orderly end without release. */
export const handler = task(consoleLog, payload, close({ table: openTable(env.TABLE_NAME), clock: systemClock }));
