import type { Verdict } from '../../../../shared/domain/names/assess.ts';
import type { NameContext, NameParts } from '../../../../shared/domain/names/company-name.ts';

/** A name that is asked for, and what is found of it by itself: its verdict and the rules that say so. */
export interface Tried {
  name: Omit<NameParts, 'full'>;
  context: NameContext;
  verdict: Verdict;
  rules: readonly string[];
}

const llc: NameContext = { registrar: '440604', kind: 'limited-company', industryCode: 'F5139' };
const parts = { region: '佛山市禅城区', tradeName: '样本春晖', industry: '贸易', ending: '有限公司' };

/** Tries what differs from 佛山市禅城区样本春晖贸易有限公司. */
const given = (
  name: Partial<typeof parts>,
  verdict: Verdict,
  rules: readonly string[] = [],
  context: Partial<NameContext> = {},
): Tried => ({ name: { ...parts, ...name }, context: { ...llc, ...context }, verdict, rules });

const named = (tradeName: string, verdict: Verdict, ...rules: string[]): Tried => given({ tradeName }, verdict, rules);

const composed: Tried[] = [
  given({}, 'free'),
  given({ region: '佛山市' }, 'free'),
  given({ region: '佛山禅城区' }, 'free'),
  given({ region: '禅城区' }, 'forbidden', ['name-region']),
  given({ region: '佛山市南海区' }, 'forbidden', ['name-region']),
  given({ region: '广东省' }, 'forbidden', ['name-region']),
  given({ region: '佛山市禅城区' }, 'forbidden', ['name-region'], { registrar: '440600' }),
  given({ region: '佛山市顺德区' }, 'free', [], { registrar: '440606' }),
];

const endings: Tried[] = [
  given({ ending: '股份有限公司' }, 'forbidden', ['name-ending']),
  given({ ending: '股份有限公司' }, 'free', [], { kind: 'joint-stock-company' }),
  given({ ending: '合伙企业（普通合伙）' }, 'free', [], { kind: 'partnership', partnership: 'general' }),
  given({ ending: '合伙企业（普通合伙）' }, 'forbidden', ['name-ending'], {
    kind: 'partnership',
    partnership: 'limited',
  }),
  given({ ending: '合伙企业' }, 'forbidden', ['name-ending'], { kind: 'partnership' }),
  given({ ending: '中心（有限合伙）' }, 'free', [], { kind: 'partnership', partnership: 'limited' }),
  given({ ending: '商行' }, 'free', [], { kind: 'sole-proprietorship' }),
  given({ ending: '有限公司' }, 'forbidden', ['name-ending'], { kind: 'sole-proprietorship' }),
  given({ tradeName: '样本公司', ending: '店' }, 'forbidden', ['name-kind-words'], { kind: 'individual-business' }),
  given({ industry: '餐饮', ending: '店' }, 'free', [], { kind: 'individual-business', industryCode: 'H6210' }),
];

const tradeNames: Tried[] = [
  named('春', 'forbidden', 'name-trade-name'),
  named('春晖', 'free'),
  named('样本春晖秋实冬藏夏长万里', 'forbidden', 'name-trade-name'),
  // An extension character is one character, though JavaScript counts two.
  named('𬒈', 'forbidden', 'name-trade-name'),
  named('𬒈春', 'free'),
  named('𣏾春', 'forbidden', 'name-standard-characters'),
  named('佛山', 'forbidden', 'name-trade-name-region'),
  named('南海', 'forbidden', 'name-trade-name-region'),
  named('广东', 'forbidden', 'name-trade-name-region'),
  named('深圳市', 'forbidden', 'name-trade-name-region'),
  named('贸易', 'forbidden', 'name-trade-name-industry'),
  named('餐饮', 'forbidden', 'name-trade-name-industry'),
  named('商行', 'forbidden', 'name-trade-name-form'),
];

const written: Tried[] = [
  named('样本Ａ', 'forbidden', 'name-characters', 'name-trade-name'),
  named('YangBen', 'forbidden', 'name-characters', 'name-trade-name'),
  named('样本1号', 'forbidden', 'name-characters', 'name-trade-name'),
  named('样本\u200d春晖', 'forbidden', 'name-characters', 'name-trade-name'),
  named('样本 春晖', 'forbidden', 'name-characters', 'name-trade-name'),
  named('样本·春晖', 'forbidden', 'name-characters', 'name-trade-name'),
  named('春暉', 'forbidden', 'name-standard-characters'),
  named('\u2f24春', 'forbidden', 'name-standard-characters'), // a radical that looks like 大
  named('金瓶\u{e0100}', 'forbidden', 'name-characters', 'name-trade-name'), // with a variation selector
  named('\u30ed春', 'forbidden', 'name-characters', 'name-trade-name'), // a kana that looks like 口
  given({ industry: '（国际贸易）' }, 'free'),
  given({ industry: '(贸易)' }, 'forbidden', ['name-characters']),
];

const words: Tried[] = [
  named('中国样本', 'forbidden', 'name-nationwide'),
  named('样本国际', 'forbidden', 'name-nationwide'),
  given({ industry: '国际贸易' }, 'free'),
  given({ tradeName: '强国', industry: '家具' }, 'free', [], { industryCode: 'C2110' }),
  named('国家级样本', 'forbidden', 'name-nationwide', 'name-superlative'),
  named('最佳样本', 'forbidden', 'name-superlative'),
  named('样本第一', 'forbidden', 'name-superlative'),
  named('共青团', 'forbidden', 'name-public-body'),
  named('样本八一', 'forbidden', 'name-public-body'),
  named('德国样本', 'forbidden', 'name-foreign-body'),
  named('大东亚', 'forbidden', 'name-harmful'),
  named('海洛因', 'forbidden', 'name-indecent'),
];

const conditional: Tried[] = [
  given({ industry: '银行' }, 'restricted', ['name-banking'], { industryCode: 'J6621' }),
  given({ industry: '保险经纪' }, 'restricted', ['name-insurance'], { industryCode: 'J6851' }),
  given({ industry: '保险柜' }, 'free', [], { industryCode: 'C3351' }),
  given({ industry: '私募基金管理' }, 'restricted', ['name-securities'], { industryCode: 'J6732' }),
  given({ industry: '小额贷款' }, 'restricted', ['name-local-finance'], { industryCode: 'J6635' }),
  given({ ending: '集团有限公司' }, 'forbidden', ['name-ending']),
  given({ industry: '贸易集团' }, 'restricted', ['name-group']),
  given({ industry: '投资控股' }, 'restricted', ['name-holding'], { industryCode: 'L7212' }),
  given({ industry: '医院管理' }, 'restricted', ['name-institution'], { industryCode: 'L7219' }),
  given({ industry: '保安服务' }, 'restricted', ['name-security-service'], { industryCode: 'L7271' }),
];

const industries: Tried[] = [
  given({ industry: '餐饮' }, 'forbidden', ['name-industry-code']),
  given({ industry: '餐饮' }, 'free', [], { industryCode: 'H6210' }),
  given({ industry: '日用品贸易' }, 'free'),
  given({ industry: '奇物' }, 'free', [], { industryCode: 'A0111' }),
  given({ industry: '餐饮' }, 'free', [], { industryCode: undefined }),
  given({ industry: '医疗器械' }, 'forbidden', ['name-industry-code'], { industryCode: 'C3851' }),
];

export const verdicts: readonly Tried[] = [
  ...composed,
  ...endings,
  ...tradeNames,
  ...written,
  ...words,
  ...conditional,
  ...industries,
];
