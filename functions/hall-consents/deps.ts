import type { Denying } from '../../shared/consents/deny.ts';
import type { BlindIndex } from '../../shared/vault/blind-index.ts';
import type { Vault } from '../../shared/vault/vault.ts';

/** What showing clerks what people are asked, and taking their papers, needs. */
export interface Deps extends Denying {
  vault: Vault;
  people: BlindIndex;
}
