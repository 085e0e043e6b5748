import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { httpCourier } from '../../shared/courier/client.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { casePayload, task } from '../../shared/workflow/task.ts';
import { book } from './book.ts';

const env = environment({ TABLE_NAME: z.string(), COURIER_URL: z.url() });
const deps = { table: openTable(env.TABLE_NAME), clock: systemClock, courier: httpCourier(env.COURIER_URL) };

/** BookCourier 邮政速递. */
export const handler = task(consoleLog, casePayload, book(deps));
