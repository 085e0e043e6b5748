import type { Denying } from '../../shared/consents/deny.ts';
import type { BlindIndex } from '../../shared/vault/blind-index.ts';

/** What telling people where they are named, and taking their answers, needs. */
export interface Deps extends Denying {
  people: BlindIndex;
}
