import * as z from 'zod';
import { endings } from '../../names/endings.ts';
import { line } from './fields.ts';

/** The forms in which a limited company's name ends 组织形式. */
export const nameEndings = endings['limited-company'];

/** A proposed name and its four parts, in their order 名称. */
export const CompanyName = z.strictObject({
  /** 全称: the four parts joined. */
  full: line(100),
  /** 行政区划, as written in the name: '佛山市禅城区'. */
  region: line(40),
  /** 字号 */
  tradeName: line(40),
  /** 行业表述, as written in the name: '贸易'. */
  industry: line(40),
  /** 组织形式 */
  ending: z.enum(nameEndings),
});
export type CompanyName = z.infer<typeof CompanyName>;

/** The names that are asked for, the first wish first 名称. */
export const Names = z.strictObject({
  /** 拟用名称 */
  proposed: CompanyName,
  /** 备选名称 */
  alternatives: z.array(CompanyName).max(3),
});
