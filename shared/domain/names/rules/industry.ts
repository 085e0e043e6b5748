import { divisionOf, industryOf } from '../industries.ts';
import { defineNameRule } from '../rule.ts';

/** 行业表述与主营业务一致: what the name says and the code of GB/T 4754 are one line of business. */
export const industryCode = defineNameRule({
  id: 'name-industry-code',
  part: 'industry',
  reads: ['industry'],
  context: ['industryCode'],
  source: '企业名称登记管理规定 9；GB/T 4754',
  check: ({ industry }, context) => {
    const stated = industryOf(industry);
    if (stated === undefined || context.industryCode === undefined) return undefined;
    const fits = stated.divisions.includes(divisionOf(context.industryCode));
    return fits ? undefined : { code: context.industryCode, allowed: stated.divisions.join('、') };
  },
});
