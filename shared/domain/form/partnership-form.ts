import * as z from 'zod';
import { commonSections } from './common-sections.ts';
import { Contacts } from './sections/contacts.ts';
import { PartnershipEstablishment } from './sections/establishment.ts';
import { OtherNames } from './sections/name.ts';
import { Partners } from './sections/partners.ts';
import { Tax } from './sections/tax.ts';

/** The one form of a partnership 合伙企业: general, special general or limited. */
export const PartnershipForm = z.strictObject({
  kind: z.literal('partnership'),
  /** 名称 */
  name: OtherNames,
  /** 设立登记 */
  establishment: PartnershipEstablishment,
  /** 合伙人 */
  partners: Partners,
  /** 联系人 */
  contacts: Contacts,
  /** 税务登记 */
  tax: Tax,
  ...commonSections,
});
