import type { Clock } from '../../shared/clock.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Vault } from '../../shared/vault/vault.ts';

/** What showing a review needs. */
export interface Deps {
  table: Table;
  clock: Clock;
  vault: Vault;
}
