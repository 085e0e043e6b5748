import type { Bilingual } from './types.ts';

/** 市场主体类型: the kinds of enterprise that the one form registers (domain.md §1). */
export const enterpriseKinds = [
  'limited-company',
  'joint-stock-company',
  'partnership',
  'sole-proprietorship',
  'individual-business',
] as const;

export type EnterpriseKind = (typeof enterpriseKinds)[number];

/** What people call each kind, in both languages of the service. */
export const enterpriseKindNames = {
  'limited-company': { zh: '有限责任公司', en: 'Limited company' },
  'joint-stock-company': { zh: '股份有限公司', en: 'Joint-stock company' },
  partnership: { zh: '合伙企业', en: 'Partnership' },
  'sole-proprietorship': { zh: '个人独资企业', en: 'Sole proprietorship' },
  'individual-business': { zh: '个体工商户', en: 'Individual business' },
} as const satisfies { [kind in EnterpriseKind]: Bilingual };
