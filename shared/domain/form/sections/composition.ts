import * as z from 'zod';
import { Person } from './person.ts';

/** 组成形式 of an individual business: 个人经营, or 家庭经营 with those of the family who take part (个体工商户条例 8). */
export const Composition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({
    kind: z.literal('family'),
    /** 参加经营的家庭成员, without the operator. */
    members: z.array(Person).max(20),
  }),
]);
