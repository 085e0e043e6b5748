import type { Item, ItemCode } from './types.ts';

/**
 * 六证并联: the six items of the 2013 regime (domain.md §1). The limits follow the promise of six working days for the
 * whole case: licence and name 3, the others within 1.5 after, all pre-reviewing from the first hour (domain.md §2).
 */
export const items = {
  'name-approval': {
    code: 'name-approval',
    name: { zh: '企业名称预先核准', en: 'Approval of the company name' },
    agency: 'market-regulation',
    legalBasis: ['公司登记管理条例 第十七条', '企业名称登记管理规定'],
    promisedWorkingDays: 3,
    statutoryWorkingDays: 20,
    sees: [
      '/kind',
      '/registrar',
      '/name',

      '/establishment/companyType',
      '/establishment/businessScope',
      '/establishment/industryCode',
      '/shareholders/*/name',
    ],
    outputs: ['business-licence'],
  },
  'business-licence': {
    code: 'business-licence',
    name: { zh: '营业执照', en: 'Business licence' },
    agency: 'market-regulation',
    legalBasis: ['公司法 第六条', '公司登记管理条例 第二十条'],
    promisedWorkingDays: 3,
    statutoryWorkingDays: 20,
    sees: ['/kind', '/registrar', '/name', '/basics', '/establishment', '/shareholders', '/officers', '/contacts'],
    outputs: ['business-licence'],
  },
  'organization-code': {
    code: 'organization-code',
    name: { zh: '组织机构代码证', en: 'Organization code certificate' },
    agency: 'quality-supervision',
    legalBasis: ['组织机构代码管理办法 第七条'],
    promisedWorkingDays: 4,
    statutoryWorkingDays: 20,
    sees: ['/kind', '/registrar', '/name', '/basics', '/establishment'],
    outputs: ['organization-code'],
  },
  'state-tax': {
    code: 'state-tax',
    name: { zh: '国税登记', en: 'State tax registration' },
    agency: 'state-tax',
    legalBasis: ['税收征收管理法 第十五条', '税务登记管理办法 第十条'],
    promisedWorkingDays: 5,
    statutoryWorkingDays: 20,
    sees: ['/kind', '/registrar', '/name', '/basics', '/establishment', '/shareholders', '/contacts/finance', '/tax'],
    outputs: ['tax-registration'],
  },
  'local-tax': {
    code: 'local-tax',
    name: { zh: '地税登记', en: 'Local tax registration' },
    agency: 'local-tax',
    legalBasis: ['税收征收管理法 第十五条', '税务登记管理办法 第十条'],
    promisedWorkingDays: 5,
    statutoryWorkingDays: 20,
    sees: ['/kind', '/registrar', '/name', '/basics', '/establishment', '/shareholders', '/contacts/finance', '/tax'],
    outputs: ['tax-registration'],
  },
  'company-seal': {
    code: 'company-seal',
    name: { zh: '公章刻制备案', en: 'Filing of the company seal' },
    agency: 'public-security',
    legalBasis: ['国务院关于国家行政机关和企业事业单位社会团体印章管理的规定', '印铸刻字业暂行管理规则'],
    promisedWorkingDays: 5,
    statutoryWorkingDays: 20,
    sees: ['/kind', '/registrar', '/name', '/establishment/legalRepresentative', '/seals'],
    appliesWhen: { pointer: '/seals/companySeal/wanted', equals: true },
    outputs: ['seal-filing'],
  },
} as const satisfies { [code in ItemCode]: Item };
