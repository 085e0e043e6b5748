import * as z from 'zod';
import { commonSections } from './common-sections.ts';
import { Composition } from './sections/composition.ts';
import { IndividualContacts } from './sections/contacts.ts';
import { IndividualEstablishment } from './sections/establishment.ts';
import { OtherNames } from './sections/name.ts';
import { Person } from './sections/person.ts';
import { IndividualTax } from './sections/tax.ts';

/** The one form of an individual business 个体工商户. */
export const IndividualBusinessForm = z.strictObject({
  kind: z.literal('individual-business'),
  /** 名称; it may do without (个体工商户条例 8). */
  name: OtherNames.optional(),
  /** 设立登记 */
  establishment: IndividualEstablishment,
  /** 经营者 */
  operator: Person,
  /** 组成形式 */
  composition: Composition,
  /** 联系人 */
  contacts: IndividualContacts,
  /** 税务登记 */
  tax: IndividualTax,
  ...commonSections,
});
