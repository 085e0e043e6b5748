import * as z from 'zod';
import { CitizenId, line, Mobile } from './fields.ts';

/** The fields of a person who is named on the form with a role. */
export const personFields = {
  /** 姓名 */
  name: line(60),
  /** 公民身份号码 */
  citizenId: CitizenId,
  /** 移动电话 */
  phone: Mobile,
};

/** A named person 人员. */
export const Person = z.strictObject(personFields);
export type Person = z.infer<typeof Person>;
