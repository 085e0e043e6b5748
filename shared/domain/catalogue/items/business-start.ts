import type { Item } from '../types.ts';
import { leader, usual } from './usual.ts';

/*
 * 企业开办: what the one form has asked for besides the licence and the seal since 2020 (国市监注〔2020〕129号). None of it asks
 * for a material: each sees what stands on the form.
 */
const service = { ...usual, materials: [], needs: ['unified-social-credit-code'], assigns: [] } as const;
const who = ['/kind', '/registrar', '/name', '/contacts'] as const;

/** 申领发票 */
export const invoiceApplication = {
  ...service,
  code: 'invoice-application',
  name: { zh: '申领发票', en: 'Application for invoices' },
  agency: 'taxation',
  legalBasis: ['发票管理办法 第十五条', '国市监注〔2020〕129号'],
  formerly: ['tax-form', 'licence-copy', 'leader-identity', 'mandate'],
  sees: {
    every: [...who, '/establishment/businessScope', '/establishment/industryCode', '/tax', '/invoicing'],
    kinds: leader,
  },
  outputs: ['invoice-receipt'],
  appliesWhen: { pointer: '/invoicing/wanted', equals: true },
} as const satisfies Item;

/** 员工参保登记 */
export const employeeInsurance = {
  ...service,
  code: 'employee-insurance',
  name: { zh: '员工参保登记', en: 'Social insurance enrolment' },
  agency: 'human-resources',
  legalBasis: ['社会保险法 第五十七条、第五十八条', '国市监注〔2020〕129号'],
  formerly: ['licence-copy', 'leader-identity', 'mandate'],
  sees: { every: [...who, '/basics', '/employment/socialInsurance'], kinds: leader },
  outputs: ['employee-insurance-receipt'],
  appliesWhen: { pointer: '/employment/socialInsurance/wanted', equals: true },
} as const satisfies Item;

/** 住房公积金缴存登记 */
export const housingFund = {
  ...service,
  code: 'housing-fund',
  name: { zh: '住房公积金缴存登记', en: 'Housing fund registration' },
  agency: 'housing-fund',
  legalBasis: ['住房公积金管理条例 第十三条、第十四条', '国市监注〔2020〕129号'],
  formerly: ['licence-copy', 'leader-identity', 'mandate'],
  sees: { every: [...who, '/basics', '/employment/housingFund'], kinds: leader },
  outputs: ['housing-fund-receipt'],
  appliesWhen: { pointer: '/employment/housingFund/wanted', equals: true },
} as const satisfies Item;

/** 银行预约开户: a partner bank confirms the appointment. */
export const bankAccount = {
  ...service,
  code: 'bank-account',
  name: { zh: '银行预约开户', en: 'Bank account appointment' },
  agency: 'bank',
  legalBasis: ['人民币银行结算账户管理办法 第十七条', '国市监注〔2020〕129号'],
  handling: 'immediate',
  formerly: ['licence-copy', 'leader-identity', 'mandate', 'articles'],
  sees: { every: [...who, '/basics/address', '/bank'], kinds: leader },
  outputs: ['bank-appointment'],
  appliesWhen: { pointer: '/bank/wanted', equals: true },
} as const satisfies Item;
