import type { ItemCode } from '../domain/catalogue/types.ts';

/**
 * For whom something is read. Nobody reads a case without saying so (design.md §5): the store answers *not found* when
 * owner, office or scope does not match, so that the existence of others' cases does not leak.
 */
export type Caller =
  | { kind: 'applicant'; subject: string }
  | { kind: 'agency'; client: string; offices: readonly string[]; items: readonly ItemCode[] }
  | { kind: 'operator'; subject: string }
  | { kind: 'hall'; client: string; halls: readonly string[] }
  | { kind: 'engraver'; client: string; engravers: readonly string[] };
