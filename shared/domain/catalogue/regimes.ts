import type { CertificateKind, ItemCode } from './types.ts';

/** A regime says which items are reviewed and which certificates come out. */
export interface Regime {
  code: RegimeCode;
  name: { zh: string; en: string };
  items: readonly ItemCode[];
  certificates: readonly CertificateKind[];
  /** 承诺时限 of the whole case, in working days from acceptance. */
  promisedWorkingDays: number;
}

export type RegimeCode = '2013';

export const regimes = {
  '2013': {
    code: '2013',
    name: { zh: '六证并联、三证同发（2013）', en: 'Six reviews in parallel, one release (2013)' },
    items: ['name-approval', 'business-licence', 'organization-code', 'state-tax', 'local-tax', 'company-seal'],
    certificates: ['business-licence', 'organization-code', 'tax-registration', 'seal-filing'],
    promisedWorkingDays: 6,
  },
} as const satisfies { [code in RegimeCode]: Regime };

/** The union of all items of all regimes: the workflow has one branch for each. */
export const allItems: readonly ItemCode[] = [...new Set(Object.values(regimes).flatMap((regime) => regime.items))];
