import type { Item } from '../types.ts';
import { owners, usual } from './usual.ts';

/** 营业执照, later 设立登记: the act by which the enterprise exists. */
export const businessLicence = {
  ...usual,
  code: 'business-licence',
  name: { zh: '营业执照', en: 'Business licence' },
  agency: 'market-regulation',
  legalBasis: ['公司法 第六条', '公司登记管理条例 第二十条'],
  materials: [
    { material: 'application', rank: 'main' },
    { material: 'mandate', rank: 'main', neededWhen: { pointer: '/contacts/agent', present: true } },
    { material: 'articles', rank: 'main' },
    { material: 'partnership-agreement', rank: 'main' },
    { material: 'owners-identity', rank: 'main' },
    { material: 'founding-minutes', rank: 'main' },
    { material: 'officers-appointment', rank: 'secondary' },
    { material: 'leader-appointment', rank: 'main' },
    { material: 'address-proof', rank: 'secondary' },
  ],
  formerly: [
    ...([
      'application',
      'mandate',
      'articles',
      'partnership-agreement',
      'owners-identity',
      'founding-minutes',
    ] as const),
    ...(['officers-appointment', 'leader-appointment', 'address-proof', 'name-approval-notice'] as const),
  ],
  sees: {
    every: ['/kind', '/registrar', '/name', '/basics', '/establishment', '/contacts'],
    kinds: {
      'limited-company': [...owners['limited-company'], '/officers'],
      'joint-stock-company': [...owners['joint-stock-company'], '/officers'],
      partnership: owners.partnership,
      'sole-proprietorship': owners['sole-proprietorship'],
      'individual-business': [...owners['individual-business'], '/composition'],
    },
  },
  needs: ['name-approval-number'],
  assigns: ['registration-number'],
  outputs: ['business-licence'],
  fees: [
    {
      name: { zh: '企业注册登记费', en: 'Registration fee' },
      amount: {
        zh: '注册资本总额的 0.8‰，超过 1,000 万元的部分 0.4‰；个体工商户每户 20 元',
        en: '0.8‰ of the registered capital, 0.4‰ of what exceeds CNY 10 million; CNY 20 for an individual business',
      },
      legalBasis: '价费字〔1992〕414号（2015 年起停征）',
    },
  ],
} as const satisfies Item;
