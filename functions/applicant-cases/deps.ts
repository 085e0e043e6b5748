import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import type { Table } from '../../shared/store/table.ts';

/** What the applicant's moves of a case need. */
export interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  workflow: SFNClient;
  stateMachineArn: string;
}
