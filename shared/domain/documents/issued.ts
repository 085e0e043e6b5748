import { halls } from '../catalogue/places.ts';
import { itemIn, type Procedure } from '../catalogue/procedure.ts';
import type { CertificateKind } from '../catalogue/types.ts';
import { isIndividualTaxpayerNumber } from '../identifiers/individual-taxpayer-number.ts';
import { maskCitizenId } from '../identifiers/masking.ts';
import type { CaseDocument, DocumentOf } from './document.ts';
import { dayOf, head, itemOf, limitFrom } from './head.ts';
import type { CaseHistory } from './history.ts';
import { rightsAgainst } from './rights.ts';

/** Until when is decided on the acceptance of a case (行政许可法 32), and when what is approved must have been delivered (44). */
const ACCEPTANCE_DAYS = 5;
const DELIVERY_DAYS = 10;

/** What everyone hands in; materials beyond the form are listed by what has been uploaded. */
const applicationForm = { name: { zh: '公司登记（备案）申请书', en: 'Application for registration' }, copies: 1 };

const materialsReceipts = (history: CaseHistory): DocumentOf<'materials-receipt'>[] => {
  const { submittedAt } = history;
  if (submittedAt === undefined) return [];
  const acceptance = limitFrom(history.calendar, submittedAt, ACCEPTANCE_DAYS);
  return [{ ...head('materials-receipt', history, submittedAt), received: [applicationForm], acceptance }];
};

const acceptanceReceipts = (history: CaseHistory): DocumentOf<'acceptance-receipt'>[] => {
  const { acceptedAt, dueAt: due, dueProvisional = false, procedure, reviews } = history;
  if (acceptedAt === undefined || due === undefined) return [];
  const reviewed = reviews.filter(({ state }) => state !== 'not-applicable');
  return [
    {
      ...head('acceptance-receipt', history, acceptedAt),
      items: reviewed.map(({ item }) => ({
        ...itemOf(procedure, item),
        promisedWorkingDays: itemIn(procedure, item).promisedWorkingDays,
      })),
      promise: { workingDays: procedure.promisedWorkingDays, on: dayOf(due), provisional: dueProvisional },
    },
  ];
};

/** One for each agency that has refused, in the order in which they did: a later one changes no number of an earlier. */
const refusalDecisions = (history: CaseHistory): DocumentOf<'refusal-decision'>[] =>
  history.reviews
    .flatMap((review) => (review.state === 'refused' && review.decidedAt ? [{ ...review, at: review.decidedAt }] : []))
    .sort((one, other) => (one.at === other.at ? (one.item < other.item ? -1 : 1) : one.at < other.at ? -1 : 1))
    .map(({ item, at, reasons = [] }, before) => {
      const { agency, legalBasis } = itemIn(history.procedure, item);
      return {
        ...head('refusal-decision', history, at, { agency, ordinal: before + 1 }),
        item: itemOf(history.procedure, item),
        reasons: reasons.map(({ text, pointer }) => ({ text, ...(pointer !== undefined && { pointer }) })),
        basis: [...legalBasis],
        rights: rightsAgainst(agency),
      };
    });

/** What a certificate is called there. */
const titleOf = ({ certificates, regime }: Procedure, wanted: CertificateKind) => {
  const found = certificates.find(({ kind }) => kind === wanted);
  if (found === undefined) throw new Error(`${wanted} is not issued under ${regime}`);
  return found.name;
};

/** A number as the decision says it: one that contains a citizen ID is shown in full on its own certificate only. */
const shownNumber = (number: string): string =>
  isIndividualTaxpayerNumber(number) ? maskCitizenId(number.slice(0, 18)) + number.slice(18) : number;

const approvalDecisions = (history: CaseHistory): DocumentOf<'approval-decision'>[] => {
  const { procedure, released, reviews } = history;
  if (released === undefined) return [];
  const approved = reviews.filter(({ state }) => state === 'approved');
  return [
    {
      ...head('approval-decision', history, released.at),
      items: approved.map(({ item }) => itemOf(procedure, item)),
      certificates: released.certificates.map(({ kind, number, identifier }) => ({
        ...{ name: titleOf(procedure, kind), number: shownNumber(number), identifier },
      })),
      delivery: limitFrom(history.calendar, released.at, DELIVERY_DAYS),
    },
  ];
};

const serviceReceipts = (history: CaseHistory): DocumentOf<'service-receipt'>[] => {
  const { certificates = [], delivered } = history.released ?? {};
  if (delivered === undefined) return [];
  const { at, method, trackingNumber, hall: code } = delivered;
  const hall = halls.find((one) => one.code === code)?.name;
  return [
    {
      ...head('service-receipt', history, at),
      certificates: certificates.map(({ kind }) => ({ name: titleOf(history.procedure, kind) })),
      ...{ deliveredOn: dayOf(at), method },
      ...(trackingNumber !== undefined && { trackingNumber }),
      ...(hall !== undefined && { hall }),
    },
  ];
};

/**
 * The documents that have been issued to the applicant of a case, in the order of the procedure. They follow from what has happened;
 * nothing is stored, and the same history gives the same documents.
 */
export const issuedDocuments = (history: CaseHistory): CaseDocument[] => [
  ...materialsReceipts(history),
  ...acceptanceReceipts(history),
  ...refusalDecisions(history),
  ...approvalDecisions(history),
  ...serviceReceipts(history),
];
