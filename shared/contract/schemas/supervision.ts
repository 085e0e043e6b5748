import * as z from 'zod';
import { enterpriseKinds } from '../../domain/catalogue/kinds.ts';
import { answerWays } from '../../domain/consent/record.ts';
import { caseStates } from '../../domain/lifecycle/case-state.ts';
import { personRoles } from '../../domain/personal/pointers.ts';
import { searchReasons } from '../../domain/personal/search-reasons.ts';
import { orderConclusionCodes, orderLists, orderReasons } from '../../domain/supervision/order.ts';
import { CaseNumber, paging, Text, Time } from './common.ts';
import { CitizenIdParam, Reference } from './consents.ts';

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

/** Which supervision orders are listed: all that wait, of those the overdue alone, or the settled. */
export const OrderQuery = paging.extend({ state: z.enum(orderLists).default('open') });

const Conclusion = z.enum(orderConclusionCodes);

/** 督办单: what a supervisor has to look into, and until when. */
export const SupervisionOrder = z.object({
  order: OrderNumber,
  caseNumber: CaseNumber,
  state: z.enum(['open', 'settled']),
  /** 逾期: its due date has passed, or had when it was settled. */
  overdue: z.boolean(),
  reason: z.enum(Object.keys(orderReasons) as [keyof typeof orderReasons]),
  openedAt: Time,
  dueAt: Time,
  /** True while the calendar of its year is not published: the due date may still change. */
  dueProvisional: z.boolean(),
  /** Whether the case was stopped; where not, it had gone too far. */
  stopped: z.boolean(),
  conclusion: Conclusion.optional(),
  settledAt: Time.optional(),
});

/**
 * As what somebody was named when they said 非本人, and how they said it; a supplement may have changed the form since. Whom the form had
 * dropped by then has no entries and no name here.
 */
const Denial = z.object({
  name: z.string().optional(),
  /** Masked. */
  citizenId: z.string(),
  /** Pointers are into the form. */
  entries: z.array(z.object({ role: z.enum(personRoles), pointer: z.string() })),
  via: z.enum(answerWays),
  /** Of a paper: the hall it was brought to, the clerk who checked it, and under which number the hall keeps it. */
  hall: z.string().optional(),
  clerk: z.string().optional(),
  reference: z.string().optional(),
});

/** All that is known of a supervision order. */
export const SupervisionOrderInFull = SupervisionOrder.extend({
  reasonText: Text,
  calendarVersion: z.string(),
  /** The case as it is now. */
  case: z.object({
    state: z.enum(caseStates),
    companyName: z.string().optional(),
    kind: z.enum(enterpriseKinds).optional(),
  }),
  /** Absent from orders that were opened before it was kept. */
  denial: Denial.optional(),
  conclusionText: Text.optional(),
  reference: z.string().optional(),
  settledBy: z.string().optional(),
});

export const orderParams = z.strictObject({ order: OrderNumber });

/** `reference` 文号: under which what was found out is kept. */
export const OrderAnswer = z.strictObject({ conclusion: Conclusion, reference: Reference.optional() });
export const OrderSettled = z.object({
  order: OrderNumber,
  caseNumber: CaseNumber,
  conclusion: Conclusion,
  reference: z.string().optional(),
  settledAt: Time,
});
