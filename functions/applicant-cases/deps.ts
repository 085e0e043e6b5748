import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Clock } from '../../shared/clock.ts';
import type { RegimeCode } from '../../shared/domain/catalogue/regimes.ts';
import type { Log } from '../../shared/log.ts';
import type { Table } from '../../shared/store/table.ts';
import type { BlindIndex } from '../../shared/vault/blind-index.ts';
import type { Vault } from '../../shared/vault/vault.ts';

/** What the applicant's moves of a case need. */
export interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  workflow: SFNClient;
  stateMachineArn: string;
  vault: Vault;
  /** Of everyone who is named on a case. */
  people: BlindIndex;
  /** The city's, under which drafts are created. */
  regime: RegimeCode;
}
