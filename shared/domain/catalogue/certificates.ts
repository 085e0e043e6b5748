import type { Certificate } from './types.ts';

/** What a batch can consist of, as the 2013 regime issues it; later regimes say what is different there. */
export const certificates = {
  'business-licence': {
    kind: 'business-licence',
    name: { zh: '营业执照', en: 'Business licence' },
    titles: {
      'limited-company': { zh: '企业法人营业执照', en: 'Business licence' },
      'joint-stock-company': { zh: '企业法人营业执照', en: 'Business licence' },
      partnership: { zh: '合伙企业营业执照', en: 'Business licence of a partnership' },
      'sole-proprietorship': { zh: '个人独资企业营业执照', en: 'Business licence of a sole proprietorship' },
      'individual-business': { zh: '个体工商户营业执照', en: 'Business licence of an individual business' },
    },
    issuer: 'market-regulation',
    number: 'registration-number',
    prints: [
      ...(['companyName', 'address', 'leader', 'nameApprovalNumber', 'companyType'] as const),
      ...(['registeredCapital', 'businessScope', 'term', 'establishedOn'] as const),
    ],
  },
  'organization-code': {
    kind: 'organization-code',
    name: { zh: '组织机构代码证', en: 'Organization code certificate' },
    issuer: 'quality-supervision',
    number: 'organization-code',
    prints: ['companyName', 'address', 'leader', 'registrationNumber'],
  },
  // One joint certificate of both tax bureaus with one shared number (domain.md §1).
  'tax-registration': {
    kind: 'tax-registration',
    name: { zh: '税务登记证', en: 'Tax registration certificate' },
    issuer: 'state-tax',
    jointIssuer: 'local-tax',
    number: 'taxpayer-number',
    prints: ['companyName', 'address', 'leader', 'registrationNumber', 'businessScope', 'jointIssuer'],
  },
  'seal-filing': {
    kind: 'seal-filing',
    name: { zh: '公章刻制备案证明', en: 'Receipt of the company seal filing' },
    issuer: 'public-security',
    number: 'seal-code',
    prints: ['companyName', 'sealSpecification', 'sealOrder'],
    appliesWhen: { pointer: '/seals/companySeal/wanted', equals: true },
  },
  'invoice-receipt': {
    kind: 'invoice-receipt',
    name: { zh: '发票申领回执', en: 'Receipt of the application for invoices' },
    issuer: 'taxation',
    number: 'unified-social-credit-code',
    prints: ['companyName', 'leader'],
    appliesWhen: { pointer: '/invoicing/wanted', equals: true },
  },
  'employee-insurance-receipt': {
    kind: 'employee-insurance-receipt',
    name: { zh: '员工参保登记回执', en: 'Receipt of the social insurance enrolment' },
    issuer: 'human-resources',
    number: 'unified-social-credit-code',
    prints: ['companyName', 'leader'],
    appliesWhen: { pointer: '/employment/socialInsurance/wanted', equals: true },
  },
  'housing-fund-receipt': {
    kind: 'housing-fund-receipt',
    name: { zh: '住房公积金缴存登记回执', en: 'Receipt of the housing fund registration' },
    issuer: 'housing-fund',
    number: 'unified-social-credit-code',
    prints: ['companyName', 'leader'],
    appliesWhen: { pointer: '/employment/housingFund/wanted', equals: true },
  },
  'bank-appointment': {
    kind: 'bank-appointment',
    name: { zh: '银行预约开户回执', en: 'Appointment to open a bank account' },
    issuer: 'bank',
    number: 'unified-social-credit-code',
    prints: ['companyName', 'leader'],
    appliesWhen: { pointer: '/bank/wanted', equals: true },
  },
} as const satisfies { [kind: string]: Certificate };
