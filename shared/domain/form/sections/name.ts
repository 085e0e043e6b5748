import * as z from 'zod';
import type { EnterpriseKind } from '../../catalogue/kinds.ts';
import { line } from './fields.ts';

/** The forms in which a name ends 组织形式, where the law fixes them (公司法 8); elsewhere trade and custom do: 事务所, 厂, 店. */
export const nameEndings = {
  'limited-company': ['有限公司', '有限责任公司'],
  'joint-stock-company': ['股份有限公司', '股份公司'],
} as const satisfies { readonly [kind in EnterpriseKind]?: readonly string[] };

const partFields = {
  /** 全称: the four parts joined. */
  full: line(100),
  /** 行政区划, as written in the name: '佛山市禅城区'. */
  region: line(40),
  /** 字号 */
  tradeName: line(40),
  /** 行业表述, as written in the name: '贸易'. */
  industry: line(40),
};

/** The names that are asked for, the first wish first 名称. */
const namesEnding = <Ending extends z.ZodType<string>>(ending: Ending) => {
  const name = z.strictObject({ ...partFields, ending });
  return z.strictObject({
    /** 拟用名称 */
    proposed: name,
    /** 备选名称 */
    alternatives: z.array(name).max(3),
  });
};

export const LimitedCompanyNames = namesEnding(z.enum(nameEndings['limited-company']));
export const JointStockNames = namesEnding(z.enum(nameEndings['joint-stock-company']));
/** A partnership's ending bears its kind: '会计师事务所（普通合伙）' is industry 会计师, ending 事务所（普通合伙）. */
export const OtherNames = namesEnding(line(20));

export type Names = z.infer<typeof OtherNames>;
/** A proposed name and its four parts, in their order 名称. */
export type CompanyName = Names['proposed'];
