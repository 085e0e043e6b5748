import * as z from 'zod';
import { Identifier } from './fields.ts';

const order = {
  wanted: z.literal(true),
  /** 材质: 橡胶, 光敏, 铜, 牛角. */
  material: z.enum(['rubber', 'photosensitive', 'copper', 'horn']),
  /** 刻章单位: the licensed engraver who makes it. */
  engraver: Identifier,
};

/** A seal that is ordered, or not. */
export const SealOrder = z.discriminatedUnion('wanted', [
  z.strictObject(order),
  z.strictObject({ wanted: z.literal(false) }),
]);

/** 印章刻制 */
export const Seals = z.strictObject({
  /** 公章 */
  companySeal: SealOrder,
  /** 财务专用章 */
  financeSeal: SealOrder.optional(),
  /** 合同专用章 */
  contractSeal: SealOrder.optional(),
  /** 发票专用章 */
  invoiceSeal: SealOrder.optional(),
});
