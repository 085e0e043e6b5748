import type { DocumentOf } from '../domain/documents/document.ts';
import { type Block, limit, list, paragraph, type Shown, table } from './block.ts';

const materialsOf = (materials: readonly { name: Shown; copies: number }[]): Block =>
  table(
    ['document.label.material', 'document.label.copies'],
    materials.map(({ name, copies }) => [name, copies]),
  );

export const materialsReceipt = (document: DocumentOf<'materials-receipt'>): Block[] => [
  paragraph('document.materials-receipt.received', { company: document.companyName, day: { day: document.issuedOn } }),
  materialsOf(document.received),
  ...limit('document.materials-receipt.acceptance', document.acceptance),
];

export const transferSlip = (document: DocumentOf<'transfer-slip'>): Block[] => [
  paragraph('document.transfer-slip.handed', { company: document.companyName, from: document.from, to: document.to }),
  materialsOf(document.materials),
];

export const acceptanceReceipt = (document: DocumentOf<'acceptance-receipt'>): Block[] => [
  paragraph('document.acceptance-receipt.accepted', {
    company: document.companyName,
    day: { day: document.issuedOn },
  }),
  paragraph('document.acceptance-receipt.parallel'),
  table(
    ['document.label.item', 'document.label.agency', 'document.label.working-days'],
    document.items.map(({ name, agency, promisedWorkingDays }) => [name, agency, promisedWorkingDays]),
  ),
  ...limit('document.acceptance-receipt.promise', document.promise),
];

export const correctionNotice = (document: DocumentOf<'correction-notice'>): Block[] => [
  paragraph('document.correction-notice.missing', { company: document.companyName }),
  list(document.missing.map(({ text }) => text)),
  paragraph('document.correction-notice.suspended'),
];

export const specialProcedureNotice = (document: DocumentOf<'special-procedure-notice'>): Block[] =>
  limit('document.special-procedure-notice.suspended', document.takes, {
    company: document.companyName,
    item: document.item.name,
    procedure: { message: `document.special-procedure.${document.procedure}` },
    from: { day: document.suspendedFrom },
  });

export const extensionNotice = (document: DocumentOf<'extension-notice'>): Block[] =>
  limit('document.extension-notice.extended', document.extension, {
    company: document.companyName,
    item: document.item.name,
    approver: document.approvedBy,
    reason: document.reason,
  });

/** 1,250 fen as '12.50'. */
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

export const paymentNotice = (document: DocumentOf<'payment-notice'>): Block[] => [
  paragraph('document.payment-notice.due', { company: document.companyName }),
  table(
    ['document.label.fee', 'document.label.basis', 'document.label.amount'],
    document.fees.map(({ name, basis, fen }) => [name, basis, yuan(fen)]),
  ),
  ...limit('document.payment-notice.pay-by', document.payBy, {
    total: yuan(document.fees.reduce((sum, { fen }) => sum + fen, 0)),
  }),
];

export const serviceReceipt = (document: DocumentOf<'service-receipt'>): Block[] => [
  paragraph(
    document.method === 'courier'
      ? 'document.service-receipt.delivered-by-courier'
      : 'document.service-receipt.collected',
    { company: document.companyName, day: { day: document.deliveredOn } },
  ),
  list(document.certificates.map(({ name }) => name)),
  ...(document.trackingNumber ? [table(['document.label.tracking-number'], [[document.trackingNumber]])] : []),
  ...(document.hall ? [table(['document.label.hall'], [[document.hall]])] : []),
];
