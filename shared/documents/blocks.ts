import type { CaseDocument } from '../domain/documents/document.ts';
import type { Block } from './block.ts';
import { approvalDecision, decliningDecision, refusalDecision } from './decisions.ts';
import {
  acceptanceReceipt,
  correctionNotice,
  extensionNotice,
  materialsReceipt,
  paymentNotice,
  serviceReceipt,
  specialProcedureNotice,
  transferSlip,
} from './notices.ts';

/** What a document says, block by block. */
export const blocksOf = (document: CaseDocument): Block[] => {
  switch (document.kind) {
    case 'materials-receipt':
      return materialsReceipt(document);
    case 'transfer-slip':
      return transferSlip(document);
    case 'acceptance-receipt':
      return acceptanceReceipt(document);
    case 'correction-notice':
      return correctionNotice(document);
    case 'declining-decision':
      return decliningDecision(document);
    case 'special-procedure-notice':
      return specialProcedureNotice(document);
    case 'extension-notice':
      return extensionNotice(document);
    case 'payment-notice':
      return paymentNotice(document);
    case 'approval-decision':
      return approvalDecision(document);
    case 'refusal-decision':
      return refusalDecision(document);
    case 'service-receipt':
      return serviceReceipt(document);
  }
};
