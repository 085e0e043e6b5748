import { businessLicence } from './items/business-licence.ts';
import { bankAccount, employeeInsurance, housingFund, invoiceApplication } from './items/business-start.ts';
import { companySeal } from './items/company-seal.ts';
import { nameApproval } from './items/name-approval.ts';
import { organizationCode } from './items/organization-code.ts';
import { localTax, stateTax } from './items/tax-registration.ts';
import type { Item } from './types.ts';

/** 事项: every item of every regime, each with one code. The workflow has one branch for each, in this order. */
export const items = {
  'name-approval': nameApproval,
  'business-licence': businessLicence,
  'organization-code': organizationCode,
  'state-tax': stateTax,
  'local-tax': localTax,
  'company-seal': companySeal,
  'invoice-application': invoiceApplication,
  'employee-insurance': employeeInsurance,
  'housing-fund': housingFund,
  'bank-account': bankAccount,
} as const satisfies { [code: string]: Item };

type ItemCode = keyof typeof items;

/** The union of the items of all regimes, in order. */
export const allItems = Object.keys(items) as [ItemCode, ...ItemCode[]];
