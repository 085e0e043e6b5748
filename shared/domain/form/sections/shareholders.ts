import * as z from 'zod';
import { CapitalWan } from '../../money/wan.ts';
import { Day, LicenceNumber, line, Mobile, Percentage } from './fields.ts';
import { personFields } from './person.ts';

/** One contribution 出资. */
export const Contribution = z.strictObject({
  /** 出资方式: 货币, 实物, 知识产权, 土地使用权, 其他. */
  form: z.enum(['cash', 'in-kind', 'intellectual-property', 'land-use-right', 'other']),
  /** 认缴出资额, 万元. */
  amount: CapitalWan,
  /** 出资时间: paid in by this day at the latest. */
  dueOn: Day,
});

const stakeFields = {
  /** 持股比例, per cent. */
  share: Percentage,
  /** 出资情况 */
  contributions: z.array(Contribution).min(1).max(10),
};

/** 自然人股东 */
export const NaturalPersonShareholder = z.strictObject({
  kind: z.literal('natural-person'),
  ...personFields,
  ...stakeFields,
});

/** 法人股东 */
export const LegalPersonShareholder = z.strictObject({
  kind: z.literal('legal-person'),
  /** 名称 */
  name: line(100),
  /** 营业执照号 */
  licenceNumber: LicenceNumber,
  /** 法定代表人姓名 */
  representative: line(60),
  /** 移动电话 */
  phone: Mobile,
  ...stakeFields,
});

/** 股东 */
export const Shareholder = z.discriminatedUnion('kind', [NaturalPersonShareholder, LegalPersonShareholder]);
export type Shareholder = z.infer<typeof Shareholder>;

/** 股东（发起人）名录. The law's limit of 50 is a rule; this one only bounds what is read. */
export const Shareholders = z.array(Shareholder).max(200);
