import * as z from 'zod';
import type { WorkingCalendar } from '../../shared/domain/calendar/calendar.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import type { CaseHistory } from '../../shared/domain/documents/history.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import type { Released } from '../../shared/store/read/read-released.ts';
import type { PersonalNumbers } from '../../shared/vault/personal-numbers.ts';

/** What a certificate's content tells of itself. */
const Content = z.object({ identifier: z.string() });

const deliveryOf = ({ parcel }: Dossier) => {
  if (parcel?.deliveredAt === undefined) return {};
  const { method, trackingNumber, hall, deliveredAt: at } = parcel;
  return { delivered: { at, method, ...(trackingNumber && { trackingNumber }), ...(hall && { hall }) } };
};

const releaseOf = async (dossier: Dossier, { batch, certificates }: Released, personalNumbers: PersonalNumbers) => {
  const inOrder = batch.kinds.flatMap((kind) => certificates.filter((certificate) => certificate.kind === kind));
  return {
    at: batch.releasedAt,
    certificates: await Promise.all(
      inOrder.map(async ({ caseId, kind, number, content }) => ({
        ...{ kind, number: await personalNumbers.open(caseId, number) },
        ...Content.parse(content),
      })),
    ),
    ...deliveryOf(dossier),
  };
};

/** What has happened to a case, as far as its applicant may see it: nothing of a batch that has not been seen (invariant 1). */
export const historyOf = async (
  dossier: Dossier,
  released: Released | undefined,
  { calendar, personalNumbers }: { calendar: WorkingCalendar; personalNumbers: PersonalNumbers },
): Promise<CaseHistory> => {
  const { caseId, companyName = '', submittedAt, acceptedAt, dueAt, dueProvisional } = dossier.case;
  return {
    ...{ caseNumber: caseId, companyName, submittedAt, acceptedAt, dueAt, dueProvisional },
    procedure: procedureOfCase(dossier.case),
    reviews: dossier.reviews,
    calendar,
    ...(released && { released: await releaseOf(dossier, released, personalNumbers) }),
  };
};
