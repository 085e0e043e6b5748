import type { Assurance } from '../domain/authority/assurance.ts';
import type { OfficerRole } from '../domain/authority/officer-roles.ts';
import type { AgencyCode, ItemCode } from '../domain/catalogue/types.ts';

/**
 * For whom something is read. Nobody reads a case without saying so (design.md §5): the store answers *not found* when
 * owner, office or scope does not match, so that the existence of others' cases does not leak.
 */
export type Caller =
  | Applicant
  | System
  | Officer
  | { kind: 'supervisor'; subject: string }
  | { kind: 'operator'; subject: string }
  | { kind: 'administrator'; subject: string }
  | { kind: 'hall'; subject: string; halls: readonly string[] }
  | { kind: 'engraver'; client: string; engravers: readonly string[] };

/** A person with a login of their own, who files for themselves or others, or is named by others. */
export interface Applicant {
  kind: 'applicant';
  subject: string;
  assurance: Assurance;
  /** As the issuer has verified it. */
  name?: string;
  /** The same, from the assurance L2 on; absent where the issuer does not tell it. */
  citizenId?: string;
}

/** An agency's own system. */
export interface System {
  kind: 'agency';
  client: string;
  /** Where its token names the agency: needed for what belongs to the agency as a whole. */
  agency?: AgencyCode;
  offices: readonly string[];
  items: readonly ItemCode[];
}

/** A person of an agency, who may see what the agency's items see in the offices that they work for. */
export interface Officer {
  kind: 'officer';
  subject: string;
  name?: string;
  agency: AgencyCode;
  offices: readonly string[];
  items: readonly ItemCode[];
  role: OfficerRole;
  /** 1 to 4, as in `officerRoles`. */
  signoff: number;
}

/** Who decides reviews: an agency's system, or its officers. */
export type Reviewer = Extract<Caller, { kind: 'agency' | 'officer' }>;

/** Who is named for what a reviewer does: the officer, or the agency's system. */
export const reviewerId = (reviewer: Reviewer): string =>
  reviewer.kind === 'officer' ? reviewer.subject : reviewer.client;
