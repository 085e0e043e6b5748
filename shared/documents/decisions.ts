import type { DocumentOf } from '../domain/documents/document.ts';
import type { Rights } from '../domain/documents/rights.ts';
import { type Block, type Cell, limit, list, paragraph, table } from './block.ts';

/** Reasons are in the words of the officer, which are not translated. */
const reasonsOf = (reasons: readonly { text: string }[]): Block => list(reasons.map(({ text }) => text));

/** 救济途径: what every decision against the applicant ends with. */
const rightsOf = ({ review, lawsuit }: Rights): Block =>
  paragraph('document.rights', {
    days: review.days,
    months: lawsuit.months,
    authority: { message: `document.authority.${review.authority}` },
  });

export const decliningDecision = (document: DocumentOf<'declining-decision'>): Block[] => [
  paragraph('document.declining-decision.declined', { company: document.companyName }),
  reasonsOf(document.reasons),
  ...(document.competent ? [paragraph('document.declining-decision.competent', { agency: document.competent })] : []),
  rightsOf(document.rights),
];

export const approvalDecision = (document: DocumentOf<'approval-decision'>): Block[] => [
  paragraph('document.approval-decision.approved', { company: document.companyName }),
  table(
    ['document.label.item', 'document.label.agency'],
    document.items.map(({ name, agency }) => [name, agency]),
  ),
  paragraph('document.approval-decision.certificates'),
  table(
    ['document.label.certificate', 'document.label.certificate-number'],
    document.certificates.map(({ name, number, identifier }): Cell[] => [name, [number, identifier]]),
  ),
  ...limit('document.approval-decision.delivery', document.delivery),
];

export const refusalDecision = (document: DocumentOf<'refusal-decision'>): Block[] => [
  paragraph('document.refusal-decision.refused', { company: document.companyName, item: document.item.name }),
  reasonsOf(document.reasons),
  table(
    ['document.label.basis'],
    document.basis.map((law) => [law]),
  ),
  paragraph('document.refusal-decision.consequence'),
  rightsOf(document.rights),
];
