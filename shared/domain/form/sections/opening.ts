import * as z from 'zod';
import { line } from './fields.ts';

const notWanted = z.strictObject({ wanted: z.literal(false) });
const head = z.int().min(1).max(1_000_000);

/** 员工参保 and 公积金缴存: with how many of the staff it begins. */
export const Employment = z.strictObject({
  socialInsurance: z.discriminatedUnion('wanted', [
    z.strictObject({
      wanted: z.literal(true),
      /** 参保人数 */
      insured: head,
    }),
    notWanted,
  ]),
  housingFund: z.discriminatedUnion('wanted', [
    z.strictObject({
      wanted: z.literal(true),
      /** 缴存人数 */
      depositors: head,
      /** 缴存比例, whole per cent: 5 to 12 (住房公积金管理条例 18, 建金管〔2005〕5号). */
      rate: z.int().min(5).max(12),
    }),
    notWanted,
  ]),
});

/** 申领发票; which kinds is said once, in the tax section. */
export const Invoicing = z.discriminatedUnion('wanted', [
  z.strictObject({
    wanted: z.literal(true),
    /** 电子发票, 纸质发票. */
    medium: z.enum(['electronic', 'paper']),
    /** 每月最高领用数量 */
    monthlyCopies: z.int().min(1).max(10_000),
    /** 单份发票最高开票限额, yuan. */
    ceiling: z.enum(['1000', '10000', '100000', '1000000']),
  }),
  notWanted,
]);

/** 银行预约开户: an appointment at a branch to open the basic account. */
export const BankAppointment = z.discriminatedUnion('wanted', [
  z.strictObject({
    wanted: z.literal(true),
    /** 开户银行 */
    bank: line(60),
    /** 网点 */
    branch: line(100),
  }),
  notWanted,
]);

/** What only 企业开办 of 2020 asks besides: one form opens a business to its first working day. */
export const openingSections = {
  employment: Employment.optional(),
  invoicing: Invoicing.optional(),
  bank: BankAppointment.optional(),
};
