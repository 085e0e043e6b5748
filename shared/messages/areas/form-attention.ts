import type { AttentionId } from '../../domain/form/attention/index.ts';
import type { Text } from '../locale.ts';

/** What on a form will be looked at: no faults, but what cannot be decided from the form. */
export const formAttentionMessages = {
  'attention.one-person-once': {
    'zh-CN': '一个自然人只能投资设立一个一人有限责任公司，登记机关将查询其是否已设立。',
    en: 'One natural person sets up one one-person company only; the registrar looks for others.',
  },
  'attention.officers-qualified': {
    'zh-CN': '登记机关将核查董事、监事、高级管理人员的任职资格。',
    en: 'The registrar looks whether anything bars the directors, supervisors and managers from office.',
  },
  'attention.contributions-valued': {
    'zh-CN': '非货币财产出资应当评估作价，并办理财产权转移手续。',
    en: 'A contribution other than cash must be valued, and its ownership transferred.',
  },
  'attention.professional-services': {
    'zh-CN': '特殊普通合伙企业应是以专业知识和专门技能为客户提供有偿服务的专业服务机构。',
    en: 'A special general partnership must serve clients with professional knowledge and skills.',
  },
  'attention.labour-agreed': {
    'zh-CN': '以劳务出资的，评估办法应由全体合伙人协商确定并在合伙协议中载明。',
    en: 'How a contribution of labour is valued must be agreed by all partners and stand in their agreement.',
  },
  'attention.investor-allowed': {
    'zh-CN': '法律、行政法规禁止从事营利性活动的人（如公务员）不得作为投资人。',
    en: 'Whom the law bars from business (such as civil servants) must not be the investor.',
  },
  'attention.family-liable': {
    'zh-CN': '以家庭共有财产出资的，将以家庭共有财产承担无限责任。',
    en: 'Whoever invests property of the family is liable with that of the family.',
  },
  'attention.address-use': {
    'zh-CN': '登记机关将核查住所的使用证明。',
    en: 'The registrar looks at the proof that the address may be used.',
  },
} satisfies Record<`attention.${AttentionId}`, Text>;
