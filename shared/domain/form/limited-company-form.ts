import * as z from 'zod';
import { commonSections } from './common-sections.ts';
import { Contacts } from './sections/contacts.ts';
import { LimitedCompanyEstablishment } from './sections/establishment.ts';
import { LimitedCompanyNames } from './sections/name.ts';
import { Officers } from './sections/officers.ts';
import { Shareholders } from './sections/shareholders.ts';
import { Tax } from './sections/tax.ts';

/** The one form 一表 of a limited company 有限责任公司, as filed: nothing is added, dropped or changed on the way in. */
export const LimitedCompanyForm = z.strictObject({
  kind: z.literal('limited-company'),
  /** 名称 */
  name: LimitedCompanyNames,
  /** 设立登记 */
  establishment: LimitedCompanyEstablishment,
  /** 股东 */
  shareholders: Shareholders,
  /** 董事、监事、经理 */
  officers: Officers,
  /** 联系人 */
  contacts: Contacts,
  /** 税务登记 */
  tax: Tax,
  ...commonSections,
});
export type LimitedCompanyForm = z.infer<typeof LimitedCompanyForm>;
