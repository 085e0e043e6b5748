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

/** A case that names the person, and as what; also a draft that they have stopped by 非本人, which was never submitted. */
export const NamingCase = z.object({
  caseNumber: CaseNumber,
  state: z.enum(caseStates),
  roles: z.array(z.enum(personRoles)),
  submittedAt: Time.optional(),
});

/** `next` is absent where there is nothing more. */
export const FoundCases = z.object({ items: z.array(NamingCase), next: CaseNumber.optional() });

/** 督办单编号: the case number and the order's number in it, e.g. `YZT20261123-7KQ4M2XWPA-1`. */
const OrderNumber = z.string().regex(/^YZT\d{8}-[0-9A-HJKMNP-TV-Z]{10}-[1-9]\d{0,3}$/);

/** 督办单: what a supervisor has to look into, and until when. */
export const SupervisionOrder = z.object({
  order: OrderNumber,
  caseNumber: CaseNumber,
  reason: z.enum(Object.keys(orderReasons) as [keyof typeof orderReasons]),
  openedAt: Time,
  dueAt: Time,
  /** True while the calendar of its year is not published: the due date may still change. */
  dueProvisional: z.boolean(),
  /** Whether the case was stopped; where not, it had gone too far. */
  stopped: z.boolean(),
});

export const orderParams = z.strictObject({ order: OrderNumber });

export const OrderAnswer = z.strictObject({ conclusion: z.enum(orderConclusionCodes) });
export const OrderSettled = z.object({
  order: OrderNumber,
  caseNumber: CaseNumber,
  conclusion: z.enum(orderConclusionCodes),
  settledAt: Time,
});
