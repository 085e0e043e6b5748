import * as z from 'zod';
import { checkedText, line } from './fields.ts';
import { Person } from './person.ts';

/** What the tax agencies need of everyone. */
const taxpayerFields = {
  /** 纳税人类别: 一般纳税人, 小规模纳税人. */
  taxpayerKind: z.enum(['general', 'small-scale']),
  /** 主营业务 */
  mainBusiness: line(100),
  /** 发票种类: 增值税专用发票, 增值税普通发票, 通用机打发票, 定额发票. */
  invoiceKinds: z.array(z.enum(['vat-special', 'vat-ordinary', 'machine-printed', 'fixed-amount'])).max(4),
  /** 开户银行 and 账号, where there is an account already. */
  bank: z
    .strictObject({ name: line(100), account: checkedText(32, 'form.bank-account', (text) => /^\d{8,32}$/.test(text)) })
    .optional(),
};

/** What both tax agencies need of an enterprise 税务登记. */
export const Tax = z.strictObject({
  /** 核算方式: 独立核算, 非独立核算. */
  accounting: z.enum(['independent', 'dependent']),
  /** 适用会计制度: 企业会计准则, 小企业会计准则. */
  accountingSystem: z.enum(['enterprise', 'small-enterprise']),
  /** 办税人 */
  clerk: Person,
  ...taxpayerFields,
});

/** What they need of an individual business, whose operator sees to its taxes. */
export const IndividualTax = z.strictObject(taxpayerFields);
