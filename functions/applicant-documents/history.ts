import * as z from 'zod';
import type { WorkingCalendar } from '../../shared/domain/calendar/calendar.ts';
import { regimes } from '../../shared/domain/catalogue/regimes.ts';
import type { CaseHistory } from '../../shared/domain/documents/history.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import type { Released } from '../../shared/store/read/read-released.ts';

/** What a certificate's content tells of itself. */
const Content = z.object({ identifier: z.string() });

const deliveryOf = ({ parcel }: Dossier) => {
  if (parcel?.deliveredAt === undefined) return {};
  const { method, trackingNumber, hall, deliveredAt: at } = parcel;
  return { delivered: { at, method, ...(trackingNumber && { trackingNumber }), ...(hall && { hall }) } };
};

const releaseOf = (dossier: Dossier, { batch, certificates }: Released) => {
  const inOrder = batch.kinds.flatMap((kind) => certificates.filter((certificate) => certificate.kind === kind));
  return {
    at: batch.releasedAt,
    certificates: inOrder.map(({ kind, number, content }) => ({ kind, number, ...Content.parse(content) })),
    ...deliveryOf(dossier),
  };
};

/** What has happened to a case, as far as its applicant may see it: nothing of a batch that has not been seen (invariant 1). */
export const historyOf = (dossier: Dossier, released: Released | undefined, calendar: WorkingCalendar): CaseHistory => {
  const { caseId, companyName = '', submittedAt, acceptedAt, dueAt, dueProvisional, regime } = dossier.case;
  return {
    ...{ caseNumber: caseId, companyName, submittedAt, acceptedAt, dueAt, dueProvisional },
    promisedWorkingDays: regimes[regime].promisedWorkingDays,
    reviews: dossier.reviews,
    calendar,
    ...(released && { released: releaseOf(dossier, released) }),
  };
};
