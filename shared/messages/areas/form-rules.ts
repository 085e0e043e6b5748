import type { RuleId } from '../../domain/form/rules/index.ts';
import type { NameRuleId } from '../../domain/names/rules/index.ts';
import type { Text } from '../locale.ts';

/** What is wrong between the fields of a form: one message a rule; those of names are in an area of their own. */
export const formRuleMessages = {
  'form.name-twice': { 'zh-CN': '备选名称与前面的名称重复。', en: 'This alternative name has been given before.' },
  'form.address-region': {
    'zh-CN': '住所不在登记机关（{registrar}）的辖区内。',
    en: 'The address is outside the region of the registrar ({registrar}).',
  },
  'form.premises-repeated': {
    'zh-CN': '生产经营地与住所一致的，不必填写。',
    en: 'Leave the business premises empty where they are the same as the address.',
  },
  'form.contribution-sum': {
    'zh-CN': '出资额之和为 {sum} 万元，与注册资本 {capital} 万元不符。',
    en: 'The contributions add up to {sum} 万元, not to the registered capital of {capital} 万元.',
  },
  'form.contribution-share': {
    'zh-CN': '持股比例与出资额不符，按出资额应为 {actual}%。',
    en: 'The share does not agree with the contributions, which make {actual} %.',
  },
  'form.contribution-due': {
    'zh-CN': '出资时间不得迟于营业期限届满之日（{last}）。',
    en: 'The contribution is due after the company’s term ends ({last}).',
  },
  'form.share-sum': {
    'zh-CN': '持股比例之和为 {sum}%，应为 100%。',
    en: 'The shares add up to {sum} %, not to 100 %.',
  },
  'form.contribution-years': {
    'zh-CN': '2024年7月1日以后设立的有限责任公司，出资应在成立之日起 {years} 年内缴足（{last} 前）。',
    en: 'A limited company set up since July 2024 is paid in within {years} years of being set up (by {last}).',
  },
  'form.shares-paid-up': {
    'zh-CN': '2024年7月1日以后设立的股份有限公司，发起人应在公司成立前全额缴纳股款。',
    en: 'The shares of a joint-stock company set up since July 2024 are paid in full before it is set up.',
  },
  'form.promoter-count': {
    'zh-CN': '股份有限公司应有 {min} 至 {max} 名发起人，现有 {count} 名。',
    en: 'A joint-stock company has {min} to {max} promoters; this form names {count}.',
  },
  'form.promoter-domicile': {
    'zh-CN': '应有半数以上的发起人在中国境内有住所，现 {count} 名中有 {here} 名。',
    en: 'Half of the promoters or more must have their domicile in China; of these {count} it is {here}.',
  },
  'form.shareholder-count': {
    'zh-CN': '有限责任公司应有 {min} 至 {max} 名股东，现有 {count} 名。',
    en: 'A limited company has {min} to {max} shareholders; this form names {count}.',
  },
  'form.shareholder-twice': {
    'zh-CN': '与第 {first} 名股东重复。',
    en: 'This is the same shareholder as number {first}.',
  },
  'form.company-type': {
    'zh-CN': '公司类型与股东情况不符，应为 {expected}。',
    en: 'The company type does not agree with the shareholders, who make it {expected}.',
  },
  'form.board-composition': {
    'zh-CN': '应设董事会（{min} 至 {max} 人，其中董事长一人），或者设执行董事一人。',
    en: 'There must be a board of {min} to {max} with exactly one chair, or exactly one executive director.',
  },
  'form.joint-stock-board': {
    'zh-CN': '股份有限公司应设董事会（{min} 至 {max} 人，其中董事长一人）。',
    en: 'A joint-stock company has a board of {min} to {max} with exactly one chair.',
  },
  'form.joint-stock-supervisors': {
    'zh-CN': '股份有限公司应设监事会（三人以上，主席一人，职工代表不少于三分之一）。',
    en: 'A joint-stock company has a supervisory board of three or more with one chair and a third of staff.',
  },
  'form.manager-appointed': { 'zh-CN': '股份有限公司应设经理。', en: 'A joint-stock company has a manager.' },
  'form.supervisors-composition': {
    'zh-CN': '应设监事会（三人以上，主席一人，职工代表不少于三分之一），或者设监事 {min} 至 {max} 人。',
    en: 'There must be a supervisory board of three or more with one chair and a third of staff, or {min} to {max} supervisors.',
  },
  'form.officer-twice': { 'zh-CN': '与第 {first} 人重复。', en: 'This is the same person as number {first}.' },
  'form.supervisor-conflict': {
    'zh-CN': '董事、经理、法定代表人和财务负责人不得兼任监事。',
    en: 'A supervisor must not be director, manager, legal representative or finance contact.',
  },
  'form.legal-representative-post': {
    'zh-CN': '法定代表人应是名单中担任该职务的人。',
    en: 'The legal representative must be on the list of officers in that post.',
  },
  'form.partner-count': {
    'zh-CN': '合伙企业应有 {min} 名以上合伙人，有限合伙企业不超过 {max} 名，现有 {count} 名。',
    en: 'A partnership has {min} partners or more, a limited one {max} at most; this form names {count}.',
  },
  'form.partner-twice': { 'zh-CN': '与第 {first} 名合伙人重复。', en: 'This is the same partner as number {first}.' },
  'form.partner-liability': {
    'zh-CN': '有限合伙企业应有普通合伙人和有限合伙人各一名以上；其他合伙企业的合伙人均承担无限责任。',
    en: 'A limited partnership has a general and a limited partner or more; any other has general partners only.',
  },
  'form.general-partner-body': {
    'zh-CN': '国有独资公司、国有企业、上市公司以及公益性的事业单位、社会团体不得成为普通合伙人。',
    en: 'State-owned and listed companies, public institutions and social organizations must not be general partners.',
  },
  'form.limited-partner-labour': {
    'zh-CN': '有限合伙人不得以劳务出资。',
    en: 'A limited partner must not contribute labour.',
  },
  'form.executive-partner': {
    'zh-CN': '执行事务合伙人应是所列 {count} 名合伙人中承担无限责任的一名。',
    en: 'The executive partner must be a general partner among the {count} on the list.',
  },
  'form.executive-delegate': {
    'zh-CN': '执行事务合伙人是法人或者其他组织的，应填写委派代表；是自然人的，不填。',
    en: 'An executive partner that is a legal person names its delegate; a natural person has none.',
  },
  'form.partner-contribution-sum': {
    'zh-CN': '合伙人认缴出资之和为 {sum} 万元，与认缴出资总额 {capital} 万元不符。',
    en: 'The partners’ contributions add up to {sum} 万元, not to the capital of {capital} 万元.',
  },
  'form.partner-contribution-due': {
    'zh-CN': '缴付期限不得迟于合伙期限届满之日（{last}）。',
    en: 'The contribution is due after the partnership’s term ends ({last}).',
  },
  'form.investor-natural': {
    'zh-CN': '个人独资企业的投资人应为一个自然人。',
    en: 'The investor of a sole proprietorship must be a natural person.',
  },
  'form.family-members': {
    'zh-CN': '家庭经营的，应填写经营者以外参加经营的家庭成员，且不得重复。',
    en: 'A family business names those of the family who take part besides the operator, nobody twice.',
  },
  'form.adult': { 'zh-CN': '须年满 {age} 周岁。', en: 'This person must be {age} or older.' },
  'form.person-name': {
    'zh-CN': '同一公民身份号码在表中有不同的姓名。',
    en: 'The same citizen ID stands with another name elsewhere on the form.',
  },
  'form.mandate-period': {
    'zh-CN': '委托期限应先起后止，且尚未届满。',
    en: 'The mandate must end after it begins, and must not have run out.',
  },
  'form.engraver-listed': { 'zh-CN': '名录中没有这家刻章单位。', en: 'The catalogue lists no such engraver.' },
  'form.employment-count': {
    'zh-CN': '人数不得超过从业人数（{employees} 人）。',
    en: 'This must not be more than the number of employees ({employees}).',
  },
  'form.invoicing-kinds': {
    'zh-CN': '申领发票的，应选择发票种类。',
    en: 'Whoever applies for invoices must say of which kinds.',
  },
  'form.hall-listed': { 'zh-CN': '目录中没有这个办事大厅。', en: 'The catalogue lists no such hall.' },
} satisfies Record<`form.${Exclude<RuleId, NameRuleId>}`, Text>;
