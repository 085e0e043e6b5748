import type { Item } from '../types.ts';
import { owners, usual } from './usual.ts';

const finance = ['/contacts/finance'] as const;

const taxRegistration = {
  ...usual,
  legalBasis: ['税收征收管理法 第十五条', '税务登记管理办法 第十条'],
  materials: [
    { material: 'articles', rank: 'secondary' },
    { material: 'partnership-agreement', rank: 'secondary' },
    { material: 'leader-appointment', rank: 'main' },
  ],
  formerly: [
    ...(['tax-form', 'licence-copy', 'organization-code-copy'] as const),
    ...(['articles', 'partnership-agreement', 'leader-identity'] as const),
  ],
  sees: {
    every: ['/kind', '/registrar', '/name', '/basics', '/establishment', '/tax'],
    // An individual business has no finance contact of its own.
    kinds: {
      'limited-company': [...owners['limited-company'], ...finance],
      'joint-stock-company': [...owners['joint-stock-company'], ...finance],
      partnership: [...owners.partnership, ...finance],
      'sole-proprietorship': [...owners['sole-proprietorship'], ...finance],
      'individual-business': owners['individual-business'],
    },
  },
  needs: ['organization-code'],
  assigns: ['taxpayer-number'],
  outputs: ['tax-registration'],
} as const satisfies Omit<Item, 'code' | 'name' | 'agency'>;

/** 国税登记: one joint certificate and one number with the local bureau. */
export const stateTax = {
  ...taxRegistration,
  code: 'state-tax',
  name: { zh: '国税登记', en: 'State tax registration' },
  agency: 'state-tax',
} as const satisfies Item;

/** 地税登记 */
export const localTax = {
  ...taxRegistration,
  code: 'local-tax',
  name: { zh: '地税登记', en: 'Local tax registration' },
  agency: 'local-tax',
} as const satisfies Item;
