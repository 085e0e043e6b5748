import * as z from 'zod';

/** How an answer came: by the person's own login, or on a signed paper that a clerk has checked (实名登记). */
export const answerWays = ['login', 'paper'] as const;

/** When and how somebody answered: `by` is the subject of their own login, or the clerk who checked the paper. */
const answered = { at: z.string(), via: z.enum(answerWays), by: z.string(), reference: z.string().optional() };

/** What has passed between a case and a person whom it names: the digest of what they were asked, and those of all parts that they confirmed. */
export const ConsentRecord = z.object({
  asked: z.object({ concern: z.string(), at: z.string(), until: z.string() }).optional(),
  confirmed: z.object({ parts: z.array(z.string()), ...answered }).optional(),
  /** 非本人: it stands, whatever is asked afterwards. */
  denied: z.object(answered).optional(),
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** An answer as it is recorded. */
export type Answered = NonNullable<ConsentRecord['denied']>;

/** All of a case, by the keyed digests of identity numbers. */
export const ConsentRecords = z.record(z.string(), ConsentRecord);
export type ConsentRecords = z.infer<typeof ConsentRecords>;
