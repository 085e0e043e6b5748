import type { WorkingCalendar } from '../calendar/calendar.ts';
import type { Procedure } from '../catalogue/procedure.ts';
import type { CertificateKind, ItemCode } from '../catalogue/types.ts';
import type { ReviewState } from '../lifecycle/review-state.ts';

/** What documents follow from: what has happened to a case, as far as its applicant may see it. Times are RFC 3339. */
export interface CaseHistory {
  caseNumber: string;
  companyName: string;
  submittedAt?: string | undefined;
  acceptedAt?: string | undefined;
  dueAt?: string | undefined;
  dueProvisional?: boolean | undefined;
  /** By which it is registered, and what it is promised. */
  procedure: Procedure;
  reviews: readonly ReviewHistory[];
  /** By which limits that are no one's due date, such as that of delivery, are found. */
  calendar: WorkingCalendar;
  /** Only once the batch has been seen: without it nothing of the approval is known here (invariant 1). */
  released?: {
    at: string;
    certificates: readonly { kind: CertificateKind; number: string; identifier: string }[];
    delivered?: { at: string; method: 'courier' | 'pick-up'; trackingNumber?: string; hall?: string };
  };
}

export interface ReviewHistory {
  item: ItemCode;
  state: ReviewState;
  decidedAt?: string | undefined;
  reasons?: readonly { text: string; pointer?: string | undefined }[] | undefined;
}
