import { type Broken, rename } from './changes.ts';

const tradeName = '/name/proposed/tradeName';
const full = '/name/proposed/full';

/** Forms whose proposed name breaks a rule of names; `test/unit/domain/names` tries those rules one by one. */
export const names: Broken[] = [
  ['name-trade-name', 'one character', (form) => rename(form, { tradeName: '春' }), [tradeName]],
  ['name-trade-name-industry', 'the industry again', (form) => rename(form, { tradeName: '贸易' }), [tradeName]],
  ['name-trade-name-region', 'the region again', (form) => rename(form, { tradeName: '佛山' }), [tradeName]],
  ['name-trade-name-form', 'a form of enterprise', (form) => rename(form, { tradeName: '商行' }), [tradeName]],
  ['name-characters', 'a foreign letter', (form) => rename(form, { industry: 'IT贸易' }), [full]],
  ['name-characters', 'a digit', (form) => rename(form, { industry: '贸易1' }), [full]],
  ['name-standard-characters', 'a traditional form', (form) => rename(form, { tradeName: '樣本' }), [full]],
  ['name-region', 'a district alone', (form) => rename(form, { region: '禅城区' }), ['/name/proposed/region']],
  ['name-region', 'another district', (form) => rename(form, { region: '佛山市南海区' }), ['/name/proposed/region']],
  ['name-kind-words', 'a partnership', (form) => rename(form, { tradeName: '样本合伙' }), [full]],
  [
    'name-industry-code',
    'an industry of another division',
    (form) => rename(form, { industry: '餐饮' }),
    ['/name/proposed/industry'],
  ],
  ['name-nationwide', 'the country', (form) => rename(form, { tradeName: '中国样本' }), [full]],
  ['name-superlative', 'a superlative', (form) => rename(form, { tradeName: '样本最佳' }), [full]],
  ['name-public-body', 'an organ of state', (form) => rename(form, { tradeName: '样本政府' }), [full]],
  ['name-foreign-body', 'a foreign country', (form) => rename(form, { tradeName: '样本美国' }), [full]],
  ['name-harmful', 'a slur', (form) => rename(form, { tradeName: '支那样本' }), [full]],
  ['name-indecent', 'a drug', (form) => rename(form, { tradeName: '样本鸦片' }), [full]],
];
