import { type Broken, rename } from './changes.ts';

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
  ['name-trade-name', 'one character', (form) => rename(form, { tradeName: '春' }), ['/name/proposed/tradeName']],
  [
    'name-trade-name',
    'the industry again',
    (form) => rename(form, { tradeName: '贸易' }),
    ['/name/proposed/tradeName'],
  ],
  ['name-trade-name', 'the region again', (form) => rename(form, { tradeName: '佛山' }), ['/name/proposed/tradeName']],
  ['name-characters', 'a foreign letter', (form) => rename(form, { industry: 'IT贸易' }), ['/name/proposed/full']],
  ['name-characters', 'a digit', (form) => rename(form, { industry: '贸易1' }), ['/name/proposed/full']],
  [
    'name-region',
    'a district without its city',
    (form) => rename(form, { region: '禅城区' }),
    ['/name/proposed/region'],
  ],
  ['name-region', 'another district', (form) => rename(form, { region: '佛山市南海区' }), ['/name/proposed/region']],
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
