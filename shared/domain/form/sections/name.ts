import * as z from 'zod';
import { endings } from '../../names/endings.ts';
import { line } from './fields.ts';

/** The forms in which the name of a company ends 组织形式, which the law fixes (公司法 8); of others the rules of names see to it. */
export const nameEndings = {
  'limited-company': endings['limited-company'],
  'joint-stock-company': endings['joint-stock-company'],
};

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
