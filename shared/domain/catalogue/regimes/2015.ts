import { businessLicence } from '../items/business-licence.ts';
import type { ProcedureEntry, Regime, Variant } from '../types.ts';
import { individualBusiness } from './2013.ts';

const threeInOne = {
  stages: [
    { workingDays: 2, items: ['name-approval', 'business-licence'] },
    { workingDays: 1, items: ['company-seal'] },
  ],
  certificates: ['business-licence', 'seal-filing'],
  promisedWorkingDays: 4,
} as const satisfies ProcedureEntry;

/** What 一照一码 changes: one licence under the credit code; tax and statistics receive its data and issue nothing. */
export const oneLicence = {
  items: {
    'business-licence': {
      legalBasis: ['公司法 第六条', '公司登记管理条例 第二十条', '国办发〔2015〕50号'],
      sees: {
        every: [...businessLicence.sees.every, '/tax'],
        kinds: businessLicence.sees.kinds,
      },
      assigns: ['unified-social-credit-code'],
      // 财税〔2014〕101号, and for all from 2015
      fees: [],
    },
    'company-seal': { needs: ['unified-social-credit-code'] },
  },
  certificates: {
    'business-licence': {
      titles: {},
      number: 'unified-social-credit-code',
      prints: [
        ...(['companyName', 'address', 'leader', 'companyType'] as const),
        ...(['registeredCapital', 'businessScope', 'term', 'establishedOn'] as const),
      ],
    },
  },
} as const satisfies Omit<Variant, 'kinds'>;

/** 三证合一、一照一码, from October 2015; individual businesses stay as they were. */
export const regime2015 = {
  code: '2015',
  name: { zh: '三证合一、一照一码（2015）', en: 'Three certificates in one, one licence with one code (2015)' },
  legalBasis: ['国办发〔2015〕50号', '工商企注字〔2015〕121号'],
  since: '2015-10-01',
  procedures: {
    'limited-company': threeInOne,
    'joint-stock-company': threeInOne,
    partnership: threeInOne,
    'sole-proprietorship': threeInOne,
    'individual-business': individualBusiness,
  },
  variants: [
    { kinds: ['limited-company', 'joint-stock-company', 'partnership', 'sole-proprietorship'], ...oneLicence },
  ],
} as const satisfies Regime;
