import { Basics } from './sections/basics.ts';
import { Delivery } from './sections/delivery.ts';
import { Registrar } from './sections/fields.ts';
import { openingSections } from './sections/opening.ts';
import { Seals } from './sections/seals.ts';

/** What every kind of enterprise is asked, in the same words. */
export const commonSections = {
  /** 登记机关: the region of the registrar with which the form is filed. */
  registrar: Registrar,
  /** 基本信息 */
  basics: Basics,
  /** 印章刻制 */
  seals: Seals,
  /** 送达方式 */
  delivery: Delivery,
  ...openingSections,
};
