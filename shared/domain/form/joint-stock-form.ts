import * as z from 'zod';
import { commonSections } from './common-sections.ts';
import { Contacts } from './sections/contacts.ts';
import { JointStockEstablishment } from './sections/establishment.ts';
import { JointStockNames } from './sections/name.ts';
import { Officers } from './sections/officers.ts';
import { Promoters } from './sections/shareholders.ts';
import { Tax } from './sections/tax.ts';

/** The one form of a joint-stock company 股份有限公司. */
export const JointStockForm = z.strictObject({
  kind: z.literal('joint-stock-company'),
  /** 名称 */
  name: JointStockNames,
  /** 设立登记 */
  establishment: JointStockEstablishment,
  /** 发起人 */
  shareholders: Promoters,
  /** 董事、监事、经理 */
  officers: Officers,
  /** 联系人 */
  contacts: Contacts,
  /** 税务登记 */
  tax: Tax,
  ...commonSections,
});
