import type { CaseDocument, DocumentOf, Limit } from '../../../shared/domain/documents/document.ts';
import { type DocumentKind, documentId, documentNumber } from '../../../shared/domain/documents/kinds.ts';
import { rightsAgainst } from '../../../shared/domain/documents/rights.ts';

const caseNumber = 'YZT20261123-7KQ4M2XWPA';
const agency = { zh: '质量技术监督局', en: 'Bureau of Quality and Technical Supervision' };
const item = { code: 'organization-code', name: { zh: '组织机构代码证', en: 'Organization code' }, agency };
const limit: Limit = { workingDays: 6, on: '2026-12-01', provisional: false };
const materials = [{ name: { zh: '公司章程', en: 'Articles of association' }, copies: 2 }];
const certificate = { zh: '企业法人营业执照', en: 'Business licence' };

const head = <Kind extends DocumentKind>(kind: Kind) => {
  const id = documentId(kind, 1);
  const common = { companyName: '佛山市南庄软件有限公司', issuer: agency, issuedOn: '2026-11-23' };
  return { kind, id, number: documentNumber(caseNumber, id), caseNumber, ...common };
};

/** One document of every kind. */
export const examples: { readonly [Kind in DocumentKind]: DocumentOf<Kind> } = {
  'materials-receipt': { ...head('materials-receipt'), received: materials, acceptance: limit },
  'transfer-slip': { ...head('transfer-slip'), from: { zh: '南海大厅', en: 'Nanhai Hall' }, to: agency, materials },
  'acceptance-receipt': {
    ...head('acceptance-receipt'),
    items: [{ ...item, promisedWorkingDays: 4 }],
    promise: { ...limit, provisional: true },
  },
  'correction-notice': { ...head('correction-notice'), missing: [{ text: '住所证明缺失' }, { text: '章程未签名' }] },
  'declining-decision': {
    ...head('declining-decision'),
    ...{ reasons: [{ text: '不属于本机关职权' }], competent: agency, rights: rightsAgainst('public-security') },
  },
  'special-procedure-notice': {
    ...head('special-procedure-notice'),
    ...{ item, procedure: 'expert-review', suspendedFrom: '2026-11-24', takes: limit },
  },
  'extension-notice': {
    ...head('extension-notice'),
    ...{ item, reason: '案情复杂', approvedBy: { zh: '市政府', en: 'the city' }, extension: limit },
  },
  'payment-notice': {
    ...head('payment-notice'),
    fees: [
      { name: { zh: '工本费', en: 'Cost of production' }, basis: '发改价格〔2012〕1号', fen: 1_005 },
      { name: { zh: '刻章费', en: 'Engraving' }, basis: '粤价〔2010〕2号', fen: 20_000 },
    ],
    payBy: limit,
  },
  'approval-decision': {
    ...head('approval-decision'),
    items: [item],
    certificates: [{ name: certificate, number: '440604200000012', identifier: '1.2.156.3005.2.X' }],
    delivery: limit,
  },
  'refusal-decision': {
    ...head('refusal-decision'),
    ...{ item, reasons: [{ text: '材料不符' }], basis: ['组织机构代码管理办法 第七条'] },
    rights: rightsAgainst('quality-supervision'),
  },
  'service-receipt': {
    ...head('service-receipt'),
    ...{ certificates: [{ name: certificate }], deliveredOn: '2026-11-30', method: 'courier' },
    trackingNumber: 'EA123456789CN',
  },
};

export const documents: readonly CaseDocument[] = Object.values(examples);
