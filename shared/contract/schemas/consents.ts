import * as z from 'zod';
import { answerWays } from '../../domain/consent/record.ts';
import { standings } from '../../domain/consent/standing.ts';
import { isCitizenId } from '../../domain/identifiers/citizen-id.ts';
import { caseStates } from '../../domain/lifecycle/case-state.ts';
import { normalizedCitizenId } from '../../domain/personal/named.ts';
import { personRoles } from '../../domain/personal/pointers.ts';
import { CaseNumber, Digest, Place, Time } from './common.ts';

const Role = z.enum(personRoles);
const StandingParam = z.enum(standings);
const Way = z.enum(answerWays);

/** An identity number in a body, as it is compared. */
export const CitizenIdParam = z
  .string()
  .max(40)
  .overwrite(normalizedCitizenId)
  .refine(isCitizenId, { params: { code: 'form.citizen-id' } });

/** Of a case under review, the form of the supplement that people are to be asked about; of a draft nothing. */
export const ConsentRequest = z.strictObject({ form: z.unknown().optional() });

/** Someone who is named on a form, for its applicant. Pointers are into the application. */
export const NamedPerson = z.object({
  name: z.string(),
  roles: z.array(Role),
  pointers: z.array(z.string()),
  standing: StandingParam,
  /** Until when they can follow the link, where they have been asked. */
  until: Time.optional(),
  /** How and when they answered, where that still stands. */
  via: Way.optional(),
  answeredAt: Time.optional(),
});

/** Everyone who is named on a form. `link` is what each of them opens, signed in as themselves. */
export const Consents = z.object({
  caseNumber: CaseNumber,
  /** Whether everyone has confirmed, so that the form can be submitted. */
  complete: z.boolean(),
  link: z.string(),
  people: z.array(NamedPerson),
});

/** A case that names the caller. */
export const OwnNaming = z.object({
  caseNumber: CaseNumber,
  state: z.enum(caseStates),
  companyName: z.string().optional(),
  roles: z.array(Role),
  submittedAt: Time,
});
export const OwnNamings = z.object({ items: z.array(OwnNaming), next: CaseNumber.optional() });
export const afterCase = z.strictObject({ after: CaseNumber.optional() });

/** What somebody is asked to confirm, and all that they are shown of the form: their own entries, masked, and the enterprise. */
export const AskedConsent = z.object({
  caseNumber: CaseNumber,
  state: z.enum(caseStates),
  standing: StandingParam,
  until: Time.optional(),
  enterprise: z.record(z.string(), z.unknown()),
  entries: z.array(z.object({ role: Role, entry: z.record(z.string(), z.unknown()) })),
  /** To be sent back with a confirmation: of what has been shown. */
  digest: z.string(),
});

export const ConsentAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('confirmed'), digest: Digest }),
  z.strictObject({ answer: z.literal('not-me') }),
]);

/** What an answer came to; `stopped` where a 非本人 has ended the case. */
export const ConsentTaken = z.object({
  caseNumber: CaseNumber,
  standing: StandingParam,
  stopped: z.boolean().optional(),
});

export const paperParams = z.strictObject({ hall: Place, caseNumber: CaseNumber });

/** A paper that a clerk has checked: signed by the person themselves, whose identity document the clerk has seen. */
export const SignedPaper = z.strictObject({
  citizenId: CitizenIdParam,
  answer: z.enum(['confirmed', 'not-me']),
  /** 收件编号: under which the hall keeps the paper. */
  reference: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,40}$/)
    .optional(),
});
export const SignedPapers = z.strictObject({ papers: z.array(SignedPaper).min(1).max(250) });

/** What has been taken, in the order of the papers. */
export const PapersTaken = z.object({
  caseNumber: CaseNumber,
  state: z.enum(caseStates),
  people: z.array(z.object({ roles: z.array(Role), standing: StandingParam })),
});
