import { endings } from '../endings.ts';
import { isIndustryWord } from '../industries.ts';
import { regionNames } from '../regions.ts';
import { broken, defineNameRule } from '../rule.ts';

const source = '企业名称登记管理规定 8；企业名称禁限用规则 12';
/** Two or more, as read: an extension character is one, though it is stored as two units. Ten are as many as a name is known by (D). */
const length = { min: 2, max: 10 };
const allEndings: ReadonlySet<string> = new Set([...Object.values(endings).flat(), '公司', '企业', '合伙企业']);

/** 字号由两个以上汉字组成. */
export const tradeName = defineNameRule({
  id: 'name-trade-name',
  part: 'tradeName',
  reads: ['tradeName'],
  source,
  check: ({ tradeName: name }) => {
    const count = [...name].length;
    return count >= length.min && count <= length.max && /^\p{Script=Han}+$/u.test(name) ? undefined : length;
  },
});

/** 行政区划不得作为字号. */
export const tradeNameRegion = defineNameRule({
  id: 'name-trade-name-region',
  part: 'tradeName',
  reads: ['tradeName', 'region'],
  source,
  check: ({ tradeName: name, region }) =>
    [...name].length > 1 && (regionNames.has(name) || region.includes(name)) ? broken : undefined,
});

/** 行业不得作为字号. */
export const tradeNameIndustry = defineNameRule({
  id: 'name-trade-name-industry',
  part: 'tradeName',
  reads: ['tradeName', 'industry'],
  source,
  check: ({ tradeName: name, industry }) => (name === industry || isIndustryWord(name) ? broken : undefined),
});

/** 组织形式不得作为字号. */
export const tradeNameForm = defineNameRule({
  id: 'name-trade-name-form',
  part: 'tradeName',
  reads: ['tradeName'],
  source,
  check: ({ tradeName: name }) => (allEndings.has(name) ? broken : undefined),
});
