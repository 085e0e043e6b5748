import type { Item } from '../types.ts';
import { leader, usual } from './usual.ts';

/** 公章刻制备案, later 印章刻制: then a licensed engraver makes the seal. */
export const companySeal = {
  ...usual,
  code: 'company-seal',
  name: { zh: '公章刻制备案', en: 'Filing of the company seal' },
  agency: 'public-security',
  legalBasis: ['国务院关于国家行政机关和企业事业单位社会团体印章管理的规定', '印铸刻字业暂行管理规则'],
  materials: [
    { material: 'leader-appointment', rank: 'main' },
    { material: 'mandate', rank: 'main', neededWhen: { pointer: '/contacts/agent', present: true } },
  ],
  formerly: ['licence-copy', 'leader-identity', 'mandate'],
  sees: { every: ['/kind', '/registrar', '/name', '/seals'], kinds: leader },
  needs: ['registration-number'],
  assigns: ['seal-code'],
  outputs: ['seal-filing'],
  appliesWhen: { pointer: '/seals/companySeal/wanted', equals: true },
} as const satisfies Item;
