import * as z from 'zod';
import { caseStates } from '../../domain/lifecycle/case-state.ts';
import { personRoles } from '../../domain/personal/pointers.ts';
import { searchReasons } from '../../domain/personal/search-reasons.ts';
import { orderConclusionCodes, orderReasons } from '../../domain/supervision/order.ts';
import { CaseNumber, Time } from './common.ts';
import { CitizenIdParam } from './consents.ts';

/** Who is looked for and why. All of it is in the body: paths and queries are in logs. */
export const PersonSearch = z.strictObject({
  /** 公民身份号码 */
  citizenId: CitizenIdParam,
  reason: z.enum(searchReasons),
  /** `next` of the page before. */
  after: CaseNumber.optional(),
});

/** A case that names the person, and as what. */
export const NamingCase = z.object({
  caseNumber: CaseNumber,
  state: z.enum(caseStates),
  roles: z.array(z.enum(personRoles)),
  submittedAt: Time,
});

/** `next` is absent where there is nothing more. */
export const FoundCases = z.object({ items: z.array(NamingCase), next: CaseNumber.optional() });

/** 督办单: what a supervisor has to look into, and until when. */
export const SupervisionOrder = z.object({
  caseNumber: CaseNumber,
  /** Its number in the case. */
  order: z.int(),
  reason: z.enum(Object.keys(orderReasons) as [keyof typeof orderReasons]),
  openedAt: Time,
  dueAt: Time,
  /** True while the calendar of its year is not published: the due date may still change. */
  dueProvisional: z.boolean(),
  /** Whether the case was stopped; where not, it had gone too far. */
  stopped: z.boolean(),
});

export const orderParams = z.strictObject({
  caseNumber: CaseNumber,
  order: z.coerce.number().int().min(1).max(10_000),
});

export const OrderAnswer = z.strictObject({ conclusion: z.enum(orderConclusionCodes) });
export const OrderSettled = z.object({
  caseNumber: CaseNumber,
  order: z.int(),
  conclusion: z.enum(orderConclusionCodes),
  settledAt: Time,
});
