import type { EnterpriseKind } from '../kinds.ts';
import type { Item } from '../types.ts';

type Usual = Pick<
  Item,
  | 'handling'
  | 'statutoryWorkingDays'
  | 'acceptance'
  | 'classes'
  | 'signOff'
  | 'defaultConsent'
  | 'suspension'
  | 'supervision'
  | 'fees'
>;

/** What holds for an item unless it says otherwise. */
export const usual = {
  handling: 'promised',
  // 行政许可法 第四十二条
  statutoryWorkingDays: 20,
  // The lead agency accepts once for all (牵头受理); on silence a case counts as accepted after five days (行政许可法 32).
  acceptance: { mode: 'automatic', withinWorkingDays: 5 },
  classes: [
    { class: 'simple', when: { pointer: '/kind', equals: 'individual-business' } },
    { class: 'complex', when: { pointer: '/kind', equals: 'joint-stock-company' } },
    { class: 'complex', when: { pointer: '/shareholders', moreThan: 20 } },
  ],
  signOff: { simple: 1, general: 2, complex: 3 },
  // Off by default: it existed in some cities only (domain.md §3).
  defaultConsent: false,
  suspension: true,
  // 电子监察 (domain.md §2)
  supervision: { warnDaysLeft: 1, yellowAtPercent: 100, redAfterDays: 3 },
  fees: [],
} as const satisfies Usual;

/** Where the leader of each kind stands on the form: who signs for it, and whose name its licence prints. */
export const leader = {
  'limited-company': ['/establishment/legalRepresentative'],
  'joint-stock-company': ['/establishment/legalRepresentative'],
  partnership: ['/establishment/executivePartner'],
  'sole-proprietorship': ['/investor'],
  'individual-business': ['/operator'],
} as const satisfies { [kind in EnterpriseKind]: readonly string[] };

/** Where the owners of each kind stand on the form. */
export const owners = {
  'limited-company': ['/shareholders'],
  'joint-stock-company': ['/shareholders'],
  partnership: ['/partners'],
  'sole-proprietorship': ['/investor'],
  'individual-business': ['/operator'],
} as const satisfies { [kind in EnterpriseKind]: readonly string[] };
