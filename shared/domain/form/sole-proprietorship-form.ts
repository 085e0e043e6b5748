import * as z from 'zod';
import { commonSections } from './common-sections.ts';
import { Contacts } from './sections/contacts.ts';
import { ProprietorshipEstablishment } from './sections/establishment.ts';
import { Investor } from './sections/investor.ts';
import { OtherNames } from './sections/name.ts';
import { Tax } from './sections/tax.ts';

/** The one form of a sole proprietorship 个人独资企业. */
export const SoleProprietorshipForm = z.strictObject({
  kind: z.literal('sole-proprietorship'),
  /** 名称 */
  name: OtherNames,
  /** 设立登记 */
  establishment: ProprietorshipEstablishment,
  /** 投资人 */
  investor: Investor,
  /** 联系人 */
  contacts: Contacts,
  /** 税务登记 */
  tax: Tax,
  ...commonSections,
});
