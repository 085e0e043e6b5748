import * as z from 'zod';
import { CapitalWan } from '../../money/wan.ts';
import { IndustryCode, paragraph } from './fields.ts';
import { personFields } from './person.ts';

/** What is being set up 设立登记. */
export const Establishment = z.strictObject({
  /** 公司类型: 自然人投资或控股, 自然人独资, 法人独资, 其他有限责任公司. */
  companyType: z.enum(['natural-persons', 'sole-natural-person', 'sole-legal-person', 'with-legal-persons']),
  /** 法定代表人 */
  legalRepresentative: z.strictObject({
    ...personFields,
    /** 职务: 董事长, 执行董事, 经理. */
    post: z.enum(['chair', 'executive-director', 'manager']),
  }),
  /** 注册资本, 万元. */
  registeredCapital: CapitalWan,
  /** 经营范围 */
  businessScope: paragraph(1_000),
  /** 行业代码 of the main business. */
  industryCode: IndustryCode,
  /** 营业期限 */
  term: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('long-term') }),
    z.strictObject({ kind: z.literal('years'), years: z.int().min(1).max(100) }),
  ]),
  /** 副本数: copies of the licence. */
  licenceCopies: z.int().min(1).max(20),
});
