import type { ProcedureEntry, Regime } from '../types.ts';

/** 六证并联: the budget of domain.md §2, with the agencies pre-reviewing from the first hour. */
const allSix = {
  stages: [
    { workingDays: 3, items: ['name-approval', 'business-licence'] },
    { workingDays: 0.5, items: ['organization-code'] },
    { workingDays: 1.5, items: ['state-tax', 'local-tax', 'company-seal'] },
  ],
  certificates: ['business-licence', 'organization-code', 'tax-registration', 'seal-filing'],
  promisedWorkingDays: 6,
} as const satisfies ProcedureEntry;

/** 个体工商户: no organization code; its taxpayer number is made of the operator's citizen ID. */
export const individualBusiness = {
  stages: [
    { workingDays: 2.5, items: ['name-approval', 'business-licence'] },
    { workingDays: 1.5, items: ['state-tax', 'local-tax', 'company-seal'] },
  ],
  certificates: ['business-licence', 'tax-registration', 'seal-filing'],
  promisedWorkingDays: 5,
} as const satisfies ProcedureEntry;

/** 三证同发: the reform of Foshan that the service comes from. */
export const regime2013 = {
  code: '2013',
  name: { zh: '六证并联、三证同发（2013）', en: 'Six reviews in parallel, one release (2013)' },
  legalBasis: ['佛山市“一站式”企业登记改革方案（2013）', '行政许可法 第二十六条'],
  since: '2013-01-01',
  procedures: {
    'limited-company': allSix,
    'joint-stock-company': allSix,
    partnership: allSix,
    'sole-proprietorship': allSix,
    'individual-business': individualBusiness,
  },
} as const satisfies Regime;
