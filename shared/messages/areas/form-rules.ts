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
  'form.shareholder-count': {
    'zh-CN': '有限责任公司应有 1 至 {max} 名股东，现有 {count} 名。',
    en: 'A limited company has 1 to {max} shareholders; this form names {count}.',
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
  'form.supervisors-composition': {
    'zh-CN': '应设监事会（三人以上，主席一人，职工代表不少于三分之一），或者设监事一至二人。',
    en: 'There must be a supervisory board of three or more with one chair and a third of staff, or one or two supervisors.',
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
  'form.hall-listed': { 'zh-CN': '目录中没有这个办事大厅。', en: 'The catalogue lists no such hall.' },
} satisfies Record<`form.${Exclude<RuleId, NameRuleId>}`, Text>;
