import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { lean } from '../../shared/aws/lean.ts';
import { environment } from '../../shared/environment.ts';
import { consoleLog } from '../../shared/log.ts';
import { openTable } from '../../shared/store/table.ts';
import { task, tokenPayload } from '../../shared/workflow/task.ts';
import { awaitDelivery } from './await.ts';

const env = environment({ TABLE_NAME: z.string() });

/** AwaitDelivery: waits for the courier's word that the parcel has arrived. */
export const handler = task(
  consoleLog,
  tokenPayload,
  awaitDelivery({ table: openTable(env.TABLE_NAME), workflow: lean(new SFNClient({})) }),
);
