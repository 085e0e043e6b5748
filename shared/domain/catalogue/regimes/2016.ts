import { enterpriseKinds } from '../kinds.ts';
import type { ProcedureEntry, Regime } from '../types.ts';
import { oneLicence } from './2015.ts';

const fiveInOne = {
  stages: [
    { workingDays: 1, items: ['name-approval', 'business-licence'] },
    { workingDays: 1, items: ['company-seal'] },
  ],
  certificates: ['business-licence', 'seal-filing'],
  promisedWorkingDays: 3,
} as const satisfies ProcedureEntry;

/** 五证合一: social insurance and statistics receive the data too; 两证整合 of individual businesses from December. */
export const regime2016 = {
  code: '2016',
  name: { zh: '五证合一、一照一码（2016）', en: 'Five certificates in one, one licence with one code (2016)' },
  legalBasis: ['国办发〔2016〕53号', '工商个字〔2016〕167号'],
  since: '2016-10-01',
  sinceFor: { 'individual-business': '2016-12-01' },
  procedures: {
    'limited-company': fiveInOne,
    'joint-stock-company': fiveInOne,
    partnership: fiveInOne,
    'sole-proprietorship': fiveInOne,
    'individual-business': fiveInOne,
  },
  variants: [{ kinds: enterpriseKinds, ...oneLicence }],
} as const satisfies Regime;
