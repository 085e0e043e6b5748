import type { EnterpriseKind } from './kinds.ts';
import type { Material } from './types.ts';

const companies = ['limited-company', 'joint-stock-company'] as const satisfies readonly EnterpriseKind[];
const enterprises = [...companies, 'partnership', 'sole-proprietorship'] as const;

/** What can be asked of an applicant, and what agencies asked before the reform. (验资证明 is gone since 2014.) */
export const materials = {
  application: {
    code: 'application',
    name: { zh: '设立登记申请书', en: 'Application for registration (the one form)' },
    trust: 'D',
    suppliedBy: 'form',
    legalBasis: '公司登记管理条例 第二十条',
  },
  mandate: {
    code: 'mandate',
    name: { zh: '委托代理人证明及其身份证件', en: "Agent's mandate and identity card" },
    trust: 'C',
    legalBasis: '公司登记管理条例 第二十条',
  },
  articles: {
    code: 'articles',
    kinds: companies,
    name: { zh: '公司章程', en: 'Articles of association, signed by all' },
    trust: 'D',
    legalBasis: '公司法 第二十三条、第二十五条',
  },
  'partnership-agreement': {
    code: 'partnership-agreement',
    kinds: ['partnership'],
    name: { zh: '合伙协议', en: 'Partnership agreement, signed by all' },
    trust: 'D',
    legalBasis: '合伙企业法 第九条、第十八条',
  },
  'owners-identity': {
    code: 'owners-identity',
    name: { zh: '股东（发起人、合伙人、投资人、经营者）主体资格证明', en: 'Identity of the owners' },
    trust: 'B',
    suppliedBy: 'real-name',
    legalBasis: '公司登记管理条例 第二十条',
  },
  'founding-minutes': {
    code: 'founding-minutes',
    kinds: ['joint-stock-company'],
    name: { zh: '创立大会会议记录', en: 'Minutes of the founding meeting' },
    trust: 'D',
    legalBasis: '公司法 第九十二条',
  },
  'officers-appointment': {
    code: 'officers-appointment',
    kinds: companies,
    name: { zh: '董事、监事、经理任职文件及身份证件', en: 'Appointments and identity cards of officers' },
    trust: 'C',
    legalBasis: '公司登记管理条例 第二十条',
  },
  'leader-appointment': {
    code: 'leader-appointment',
    kinds: [...companies, 'partnership'],
    name: {
      zh: '法定代表人（执行事务合伙人）任职文件及身份证件',
      en: 'Appointment and identity card of the legal representative or executive partner',
    },
    trust: 'C',
    legalBasis: '公司登记管理条例 第二十条',
  },
  'address-proof': {
    code: 'address-proof',
    name: { zh: '住所（经营场所）使用证明', en: 'Proof of the address' },
    trust: 'C',
    legalBasis: '公司登记管理条例 第二十四条',
  },
  'name-application': {
    code: 'name-application',
    name: { zh: '名称预先核准申请书', en: 'Application for approval of the name' },
    trust: 'D',
    suppliedBy: 'form',
    legalBasis: '公司登记管理条例 第十八条',
  },
  'name-approval-notice': {
    code: 'name-approval-notice',
    name: { zh: '名称预先核准通知书', en: 'Notice of approval of the name' },
    trust: 'A',
    legalBasis: '公司登记管理条例 第二十条',
  },
  'organization-code-form': {
    code: 'organization-code-form',
    name: { zh: '组织机构代码申报表', en: 'Application for an organization code' },
    trust: 'D',
    suppliedBy: 'form',
    legalBasis: '组织机构代码管理办法 第七条',
  },
  'tax-form': {
    code: 'tax-form',
    name: { zh: '税务登记表', en: 'Tax registration form' },
    trust: 'D',
    suppliedBy: 'form',
    legalBasis: '税务登记管理办法 第十一条',
  },
  'licence-copy': {
    code: 'licence-copy',
    name: { zh: '营业执照副本', en: 'Copy of the business licence' },
    trust: 'A',
    legalBasis: '税务登记管理办法 第十条',
  },
  'organization-code-copy': {
    code: 'organization-code-copy',
    kinds: enterprises,
    name: { zh: '组织机构代码证副本', en: 'Copy of the organization code certificate' },
    trust: 'A',
    legalBasis: '税务登记管理办法 第十条',
  },
  'leader-identity': {
    code: 'leader-identity',
    name: { zh: '法定代表人（负责人、经营者）身份证件', en: 'Identity card of the leader' },
    trust: 'B',
    suppliedBy: 'real-name',
    legalBasis: '税务登记管理办法 第十条',
  },
} as const satisfies { [code: string]: Material };
