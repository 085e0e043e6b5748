import type { Item } from '../types.ts';
import { usual } from './usual.ts';

/** 组织机构代码证: until the credit code took its place in October 2015; individual businesses have none. */
export const organizationCode = {
  ...usual,
  code: 'organization-code',
  name: { zh: '组织机构代码证', en: 'Organization code certificate' },
  agency: 'quality-supervision',
  legalBasis: ['组织机构代码管理办法 第七条'],
  materials: [
    { material: 'leader-appointment', rank: 'main' },
    { material: 'mandate', rank: 'main', neededWhen: { pointer: '/contacts/agent', present: true } },
  ],
  formerly: ['organization-code-form', 'licence-copy', 'leader-identity', 'mandate'],
  sees: {
    every: ['/kind', '/registrar', '/name', '/basics', '/establishment'],
    kinds: { 'sole-proprietorship': ['/investor'] },
  },
  needs: ['registration-number'],
  assigns: ['organization-code'],
  outputs: ['organization-code'],
} as const satisfies Item;
