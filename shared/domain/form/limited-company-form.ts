import * as z from 'zod';
import { Basics } from './sections/basics.ts';
import { Contacts } from './sections/contacts.ts';
import { Delivery } from './sections/delivery.ts';
import { Establishment } from './sections/establishment.ts';
import { Registrar } from './sections/fields.ts';
import { Names } from './sections/name.ts';
import { Officers } from './sections/officers.ts';
import { Seals } from './sections/seals.ts';
import { Shareholders } from './sections/shareholders.ts';
import { Tax } from './sections/tax.ts';

/** The one form 一表 of a limited company 有限责任公司, as filed: nothing is added, dropped or changed on the way in. */
export const LimitedCompanyForm = z.strictObject({
  kind: z.literal('limited-company'),
  /** 登记机关: the region of the registrar with which the form is filed. */
  registrar: Registrar,
  /** 名称 */
  name: Names,
  /** 基本信息 */
  basics: Basics,
  /** 设立登记 */
  establishment: Establishment,
  /** 股东 */
  shareholders: Shareholders,
  /** 董事、监事、经理 */
  officers: Officers,
  /** 联系人 */
  contacts: Contacts,
  /** 税务登记 */
  tax: Tax,
  /** 印章刻制 */
  seals: Seals,
  /** 送达方式 */
  delivery: Delivery,
});
export type LimitedCompanyForm = z.infer<typeof LimitedCompanyForm>;
