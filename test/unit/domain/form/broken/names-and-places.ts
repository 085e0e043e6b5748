import type { Broken } from './changes.ts';

/** Forms that break the rules of names and places. */
export const namesAndPlaces: Broken[] = [
  [
    'name-composition',
    'the parts in another order',
    (form) => {
      form.name.proposed.full = '样本春晖佛山市禅城区贸易有限公司';
    },
    ['/name/proposed/full'],
  ],
  [
    'name-twice',
    'the first wish again',
    (form) => {
      form.name.alternatives = [form.name.proposed];
    },
    ['/name/alternatives/0/full'],
  ],
  [
    'address-region',
    'another district',
    (form) => {
      form.basics.address.region = '440605';
    },
    ['/basics/address/region'],
  ],
  [
    'premises-repeated',
    'the address again',
    (form) => {
      const { area, owner, obtainedBy, proof, ...place } = form.basics.address;
      form.basics.premises = place;
    },
    ['/basics/premises'],
  ],
];
