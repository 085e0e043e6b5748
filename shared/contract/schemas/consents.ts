import * as z from 'zod';
import { answerWays } from '../../domain/consent/record.ts';
import { standings } from '../../domain/consent/standing.ts';
import { checkedText } from '../../domain/form/sections/fields.ts';
import { isCitizenId } from '../../domain/identifiers/citizen-id.ts';
import { caseStates } from '../../domain/lifecycle/case-state.ts';
import { normalizedCitizenId } from '../../domain/personal/named.ts';
import { personRoles } from '../../domain/personal/pointers.ts';
import { CaseNumber, Digest, Place, Text, Time } from './common.ts';

const Role = z.enum(personRoles);
const StandingParam = z.enum(standings);
const Way = z.enum(answerWays);

/** An identity number in a body, as it is compared. */
export const CitizenIdParam = z
  .string()
  .max(40)
  .overwrite(normalizedCitizenId)
  .refine(isCitizenId, { params: { code: 'form.citizen-id' } });

/** Of a case under review, the form of the supplement that people are to be asked about; of a draft nothing, not even a body. */
export const ConsentRequest = z.strictObject({ form: z.unknown().optional() }).default({});

/** Someone who is named on a form, for its applicant. Pointers are into the application. */
export const NamedPerson = z.object({
  name: z.string(),
  roles: z.array(Role),
  pointers: z.array(z.string()),
  standing: StandingParam,
  /** Of what they would confirm: to be printed on a paper that they sign, or compared with what they have signed. */
  digest: z.string(),
  /** Until when they can follow the link, where they have been asked. */
  until: Time.optional(),
  /** How and when they answered, where that still stands. */
  via: Way.optional(),
  answeredAt: Time.optional(),
});

const Coded = z.object({ code: z.string(), text: Text });

/** 督办: that somebody has denied, and what a supervisor has found out. It says of nobody who. */
const OrderTold = z.object({
  reason: Coded,
  openedAt: Time,
  /** Whether the case was stopped by it: where not, it had gone too far. */
  stopped: z.boolean(),
  /** Once the supervisor has answered. */
  conclusion: Coded.optional(),
  settledAt: Time.optional(),
});

/** Everyone who is named on a form. `link` is what each of them opens, signed in as themselves. */
export const Consents = z.object({
  caseNumber: CaseNumber,
  /** Whether everyone has confirmed whom the form must name; never while a draft's form is not one that can be filed. */
  complete: z.boolean(),
  link: z.string(),
  people: z.array(NamedPerson),
  /** Why the case was stopped, and what came of it: one for everybody who has said 非本人. */
  orders: z.array(OrderTold),
});

/** A case that names the caller, or a draft that has asked them. */
export const OwnNaming = z.object({
  caseNumber: CaseNumber,
  state: z.enum(caseStates),
  companyName: z.string().optional(),
  /** None where a draft has dropped them since they were asked. */
  roles: z.array(Role),
  standing: StandingParam,
  /** Where their answer is waited for: until when they can confirm. */
  until: Time.optional(),
  /** Absent for a draft. */
  submittedAt: Time.optional(),
});
/** On each page those first that wait for the caller's answer; pages are in the order of case numbers. */
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

/** Someone before a clerk, by the identity document that they show. */
export const PersonAtHall = z.strictObject({ citizenId: CitizenIdParam });

export const paperParams = z.strictObject({ hall: Place, caseNumber: CaseNumber });

/** 收件编号, 文号: under which a paper is kept, `SJ-2026-12` or `禅监〔2026〕12号`. */
export const Reference = checkedText(40, 'form.reference', (text) =>
  /^[\p{Script=Han}A-Za-z0-9〔〕［］（）()[\]/-]+$/u.test(text),
);

/** What every paper tells: whose it is, and where it is kept. */
const paperFields = { citizenId: CitizenIdParam, reference: Reference.optional() };

/** 姓名 as on the identity document that the clerk has seen. */
const DocumentName = z.string().min(1).max(200);

/** A paper that a clerk has checked: signed by the person themselves, whose identity document the clerk has seen. */
export const SignedPaper = z.discriminatedUnion('answer', [
  /** `digest`: as it is printed on the paper, of what has been signed; one that was copied wrongly is told with all else that is wrong. */
  z.strictObject({ answer: z.literal('confirmed'), ...paperFields, digest: z.string().max(100), name: DocumentName }),
  /** Of nothing that the form says, and under whatever name: that the form has another one may be the very reason. */
  z.strictObject({ answer: z.literal('not-me'), ...paperFields, name: DocumentName.optional() }),
]);

/**
 * The most papers that are recorded at once: as many as a limited company or a partnership may have members (公司法 24, 2023: 42; 合伙企业法 61),
 * few enough for one clerk to have compared each of them, and to try no more numbers than that.
 */
export const papersAtOnce = 50;
export const SignedPapers = z.strictObject({ papers: z.array(SignedPaper).min(1).max(papersAtOnce) });

/** What has been taken, in the order of the papers. */
export const PapersTaken = z.object({
  caseNumber: CaseNumber,
  state: z.enum(caseStates),
  people: z.array(z.object({ roles: z.array(Role), standing: StandingParam })),
});
