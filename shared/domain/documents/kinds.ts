import type { Bilingual } from '../catalogue/types.ts';

/** What a kind of document is called, and the letters by which its numbers are known (受理 SL, 补正 BZ …). */
interface DocumentName {
  letters: string;
  name: Bilingual;
}

/** 文书: the documents that the service issues, by their names in DB4406/T 14-2021 (domain.md §1). */
export const documentNames = {
  'materials-receipt': { letters: 'JS', name: { zh: '接收回执', en: 'Receipt of materials' } },
  'transfer-slip': { letters: 'LZ', name: { zh: '物料流转凭证', en: 'Slip of transferred materials' } },
  'acceptance-receipt': { letters: 'SL', name: { zh: '受理回执', en: 'Receipt of acceptance' } },
  'correction-notice': { letters: 'BZ', name: { zh: '申请材料补正告知书', en: 'Notice of corrections' } },
  'declining-decision': { letters: 'BS', name: { zh: '不予受理通知书', en: 'Notice of non-acceptance' } },
  'special-procedure-notice': {
    letters: 'TS',
    name: { zh: '特殊程序审查期限告知书', en: 'Notice of the time of a special procedure' },
  },
  'extension-notice': { letters: 'YQ', name: { zh: '延长办理期限通知书', en: 'Notice of an extended time limit' } },
  'payment-notice': { letters: 'JF', name: { zh: '缴费通知书', en: 'Notice of payment' } },
  'approval-decision': { letters: 'PZ', name: { zh: '批准决定书', en: 'Decision of approval' } },
  'refusal-decision': { letters: 'BP', name: { zh: '不予批准决定书', en: 'Decision of refusal' } },
  'service-receipt': { letters: 'SD', name: { zh: '送达回执', en: 'Receipt of service' } },
} as const satisfies Record<string, DocumentName>;

export type DocumentKind = keyof typeof documentNames;

/** 文书编号 within a case: the letters of its kind and which of that kind it is, from 1, e.g. `SL-1`. */
export const documentId = (kind: DocumentKind, ordinal: number): string => `${documentNames[kind].letters}-${ordinal}`;

/**
 * 文书编号: case number and id, `YZT20261123-7KQ4M2XWPA-SL-1`. It is drawn from no sequence, so that a document has the same number
 * whenever it is made.
 */
export const documentNumber = (caseNumber: string, id: string): string => `${caseNumber}-${id}`;
