import { nameOf } from '../company-name.ts';
import { barredWords, endings, partnershipMarks } from '../endings.ts';
import { regionForms } from '../regions.ts';
import { broken, defineNameRule } from '../rule.ts';

/** 名称由行政区划、字号、行业、组织形式依次组成. */
export const composition = defineNameRule({
  id: 'name-composition',
  part: 'full',
  reads: ['full', 'region', 'tradeName', 'industry', 'ending'],
  source: '企业名称登记管理规定 6',
  check: (name) => (name.full === nameOf(name).full ? undefined : broken),
});

/** 名称的行政区划与登记机关一致: the city, or the city and then the registrar's district; never a district alone. */
export const region = defineNameRule({
  id: 'name-region',
  part: 'region',
  reads: ['region'],
  context: ['registrar'],
  source: '企业名称登记管理规定 7；企业名称登记管理规定实施办法',
  check: (name, { registrar }) => {
    const allowed = regionForms(registrar);
    return allowed.includes(name.region) ? undefined : { allowed: allowed.join('、') };
  },
});

/** 组织形式与市场主体类型一致: a partnership's says besides how its partners answer for it. */
export const ending = defineNameRule({
  id: 'name-ending',
  part: 'ending',
  reads: ['ending'],
  context: ['kind', 'partnership'],
  source: '企业名称登记管理规定 10；合伙企业法 15、56、62',
  check: (name, { kind, partnership }) => {
    const mark = kind === 'partnership' && partnership !== undefined ? partnershipMarks[partnership] : '';
    const allowed = endings[kind].filter((one) => one.endsWith(mark));
    return allowed.some((one) => one === name.ending) ? undefined : { allowed: allowed.join('、') };
  },
});

/** A name must not pass an enterprise off as one of another kind. */
export const kindWords = defineNameRule({
  id: 'name-kind-words',
  part: 'full',
  reads: ['tradeName', 'industry'],
  context: ['kind'],
  source: '个人独资企业登记管理办法 6；个体工商户名称登记管理办法；合伙企业法 15',
  check: ({ tradeName, industry }, { kind }) => {
    const found = barredWords[kind].filter((word) => tradeName.includes(word) || industry.includes(word));
    return found.length === 0 ? undefined : { words: found.join('、') };
  },
});
