import * as z from 'zod';
import { CapitalWan } from '../../money/wan.ts';
import { Day, LicenceNumber, line, Mobile, Percentage } from './fields.ts';
import { personFields } from './person.ts';

/** 出资方式 of a company: 货币, 实物, 知识产权, 土地使用权, 其他 (公司法 27). */
export const companyContributions = ['cash', 'in-kind', 'intellectual-property', 'land-use-right', 'other'] as const;

/** One contribution 出资. */
export const Contribution = z.strictObject({
  form: z.enum(companyContributions),
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

/** What is asked of a legal person 法人 that owns a part. */
export const legalPersonFields = {
  /** 名称 */
  name: line(100),
  /** 营业执照号 */
  licenceNumber: LicenceNumber,
  /** 法定代表人姓名 */
  representative: line(60),
  /** 移动电话 */
  phone: Mobile,
};

/** 自然人股东 */
const NaturalPersonShareholder = z.strictObject({
  kind: z.literal('natural-person'),
  ...personFields,
  ...stakeFields,
});

/** 法人股东 */
const LegalPersonShareholder = z.strictObject({
  kind: z.literal('legal-person'),
  ...legalPersonFields,
  ...stakeFields,
});

/** 股东名录. The law's limit of 50 is a rule; this one only bounds what is read. */
export const Shareholders = z
  .array(z.discriminatedUnion('kind', [NaturalPersonShareholder, LegalPersonShareholder]))
  .max(200);

/** 住所: half of the promoters must have theirs in China (公司法 78). */
const domicile = { domicile: z.enum(['china', 'abroad']) };

/** 发起人名录 of a joint-stock company: shareholders whose domicile counts. */
export const Promoters = z
  .array(
    z.discriminatedUnion('kind', [NaturalPersonShareholder.extend(domicile), LegalPersonShareholder.extend(domicile)]),
  )
  .max(200);
