import type { Denying } from '../../shared/consents/deny.ts';
import type { BlindIndex } from '../../shared/vault/blind-index.ts';

/** What showing clerks what people are asked, and taking their papers, needs. */
export interface Deps extends Denying {
  people: BlindIndex;
}
