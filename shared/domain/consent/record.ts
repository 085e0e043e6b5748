import * as z from 'zod';
import { personRoles } from '../personal/pointers.ts';

/** How an answer came: by the person's own login, or on a signed paper that a clerk has checked (实名登记). */
export const answerWays = ['login', 'paper'] as const;

/** When and how somebody answered: `by` is the subject of their own login, or the clerk who checked the paper. */
const answered = { at: z.string(), via: z.enum(answerWays), by: z.string(), reference: z.string().optional() };

/** What has passed between a case and a person whom it names: the digest of what they were asked, and those of all parts that they confirmed. */
export const ConsentRecord = z.object({
  asked: z.object({ concern: z.string(), at: z.string(), until: z.string() }).optional(),
  confirmed: z.object({ parts: z.array(z.string()), ...answered }).optional(),
  /** 非本人, and as what they were named: it stands, whatever is asked afterwards, and whatever becomes of the form. */
  denied: z.object({ ...answered, roles: z.array(z.enum(personRoles)).readonly().optional() }).optional(),
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** An answer as it is recorded. */
export type Answered = Omit<NonNullable<ConsentRecord['denied']>, 'roles'>;

/** All of a case, by the keyed digests of identity numbers. */
export const ConsentRecords = z.record(z.string(), ConsentRecord);
export type ConsentRecords = z.infer<typeof ConsentRecords>;
