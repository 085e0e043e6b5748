import type { EnterpriseKind } from './kinds.ts';
import type { Bilingual } from './types.ts';

interface NumberEntry {
  name: Bilingual;
  /** Other numbers that are part of it, so that it is made once they are there. */
  madeOf?: readonly string[];
  /** Kinds whose number is made of the leader's citizen ID and a sequence instead. */
  ofPerson?: readonly EnterpriseKind[];
}

/** 赋码: who needs whose number (domain.md §1). What is made of no other number is drawn from a sequence of its own. */
export const numbers = {
  'name-approval-number': { name: { zh: '名称预先核准号', en: 'Name approval number' } },
  'registration-number': { name: { zh: '注册号', en: 'Registration number' } },
  'organization-code': { name: { zh: '组织机构代码', en: 'Organization code' } },
  'taxpayer-number': {
    name: { zh: '纳税人识别号', en: 'Taxpayer number' },
    madeOf: ['organization-code'],
    ofPerson: ['individual-business'],
  },
  // Characters 9–17 are the organization code (GB 32100-2015): it is still drawn, and printed nowhere by itself.
  'unified-social-credit-code': {
    name: { zh: '统一社会信用代码', en: 'Unified social credit code' },
    madeOf: ['organization-code'],
  },
  'seal-code': { name: { zh: '印章编码', en: 'Seal code' } },
} as const satisfies { [kind: string]: NumberEntry };
