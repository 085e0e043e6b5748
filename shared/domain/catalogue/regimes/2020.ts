import { businessLicence } from '../items/business-licence.ts';
import { enterpriseKinds } from '../kinds.ts';
import type { ProcedureEntry, Regime } from '../types.ts';
import { oneLicence } from './2015.ts';

/** 4 working days at most for the whole of 企业开办 (国市监注〔2020〕129号); the name is self-declared and no item. */
const businessStart = {
  stages: [
    { workingDays: 2, items: ['business-licence'] },
    {
      workingDays: 1,
      items: ['company-seal', 'invoice-application', 'employee-insurance', 'housing-fund', 'bank-account'],
    },
  ],
  certificates: [
    ...(['business-licence', 'seal-filing', 'invoice-receipt'] as const),
    ...(['employee-insurance-receipt', 'housing-fund-receipt', 'bank-appointment'] as const),
  ],
  promisedWorkingDays: 4,
} as const satisfies ProcedureEntry;

/** 企业开办: the licence, and all that a business needs to begin, on one form. */
export const regime2020 = {
  code: '2020',
  name: { zh: '企业开办一件事（2020）', en: 'Starting a business as one matter (2020)' },
  legalBasis: ['国市监注〔2020〕129号', '市场主体登记管理条例'],
  since: '2020-08-01',
  procedures: {
    'limited-company': businessStart,
    'joint-stock-company': businessStart,
    partnership: businessStart,
    'sole-proprietorship': businessStart,
    'individual-business': businessStart,
  },
  variants: [
    { kinds: enterpriseKinds, ...oneLicence },
    {
      kinds: enterpriseKinds,
      items: {
        'business-licence': {
          // With the registration for social insurance; no number of a name, which is self-declared.
          name: { zh: '设立登记', en: 'Registration' },
          legalBasis: ['市场主体登记管理条例 第十九条', '社会保险法 第五十七条'],
          // 市场主体登记管理条例 第十九条
          statutoryWorkingDays: 3,
          needs: [],
          formerly: businessLicence.formerly.filter((material) => material !== 'name-approval-notice'),
        },
        'company-seal': { name: { zh: '印章刻制', en: 'Company seal' } },
      },
    },
  ],
} as const satisfies Regime;
