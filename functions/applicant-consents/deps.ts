import type { Clock } from '../../shared/clock.ts';
import type { Table } from '../../shared/store/table.ts';
import type { BlindIndex } from '../../shared/vault/blind-index.ts';
import type { Vault } from '../../shared/vault/vault.ts';

/** What asking those who are named needs. */
export interface Deps {
  table: Table;
  clock: Clock;
  vault: Vault;
  people: BlindIndex;
}
