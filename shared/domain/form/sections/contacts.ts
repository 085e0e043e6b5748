import * as z from 'zod';
import { Day } from './fields.ts';
import { Person, personFields } from './person.ts';

/** What an agent may do 委托权限: hand in, correct copies, correct the form, collect. */
export const agentPowers = ['submit', 'correct-copies', 'correct-form', 'collect'] as const;

/** 委托代理人, where the applicant does not come in person. */
const Agent = z.strictObject({
  ...personFields,
  /** 委托书: from and to are the first and the last day on which it holds. */
  mandate: z.strictObject({ from: Day, to: Day, powers: z.array(z.enum(agentPowers)).min(1).max(4) }),
});

/** Who speaks for an enterprise 联系人. */
export const Contacts = z.strictObject({
  /** 财务负责人 */
  finance: Person,
  /** 联络员 */
  liaison: Person,
  agent: Agent.optional(),
});

/** An individual business speaks for itself, unless an agent does. */
export const IndividualContacts = z.strictObject({ agent: Agent.optional() });
