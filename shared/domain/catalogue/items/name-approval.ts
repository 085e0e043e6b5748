import type { Item } from '../types.ts';
import { usual } from './usual.ts';

/** 名称预先核准: of an individual business only where it wants a name at all. */
export const nameApproval = {
  ...usual,
  code: 'name-approval',
  name: { zh: '企业名称预先核准', en: 'Approval of the company name' },
  agency: 'market-regulation',
  legalBasis: ['公司登记管理条例 第十七条', '企业名称登记管理规定'],
  materials: [
    { material: 'mandate', rank: 'main', neededWhen: { pointer: '/contacts/agent', present: true } },
    { material: 'owners-identity', rank: 'main' },
  ],
  formerly: ['name-application', 'mandate', 'owners-identity'],
  sees: {
    every: ['/kind', '/registrar', '/name', '/establishment/businessScope', '/establishment/industryCode'],
    kinds: {
      'limited-company': ['/establishment/companyType', '/shareholders/*/name'],
      'joint-stock-company': ['/establishment/companyType', '/shareholders/*/name'],
      partnership: ['/establishment/partnershipKind', '/partners/*/name'],
      'sole-proprietorship': ['/investor/name'],
      'individual-business': ['/operator/name'],
    },
  },
  needs: [],
  assigns: ['name-approval-number'],
  outputs: ['business-licence'],
  appliesWhen: { pointer: '/name', present: true },
} as const satisfies Item;
