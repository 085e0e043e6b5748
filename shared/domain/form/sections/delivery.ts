import * as z from 'zod';
import { Identifier, line, Phone } from './fields.ts';

/** How the certificates reach the applicant 送达方式: 邮政速递, 窗口领取, 电子送达. */
export const Delivery = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('courier'),
    /** 收件人 */
    recipient: line(60),
    /** 收件电话 */
    phone: Phone,
    /** 收件地址 */
    address: line(200),
  }),
  z.strictObject({
    method: z.literal('pick-up'),
    /** 办事大厅 */
    hall: Identifier,
  }),
  z.strictObject({ method: z.literal('electronic') }),
]);
export type Delivery = z.infer<typeof Delivery>;
