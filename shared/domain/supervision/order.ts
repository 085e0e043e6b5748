import type { Bilingual } from '../catalogue/types.ts';

/** 督办事由: why a supervision order is opened. */
export const orderReasons = {
  'not-me': { zh: '被登记人否认（非本人）', en: 'Someone who is named on a form says that it is not them' },
} as const satisfies Record<string, Bilingual>;
export type OrderReason = keyof typeof orderReasons;

/**
 * 督办结论: what a supervision order came to. A closed list and no free text: nothing about a person may get into it. An
 * impersonation goes on by 防范和查处假冒企业登记违法行为规定 (市场监管总局令第88号).
 */
export const orderConclusions = {
  impersonation: { zh: '冒用他人身份属实，已移送查处', en: 'Someone’s identity was used: handed over for prosecution' },
  mistaken: { zh: '本人误答，无冒用', en: 'The person answered by mistake; nobody’s identity was used' },
  unfounded: { zh: '查无冒用事实', en: 'No use of someone else’s identity was found' },
} as const satisfies Record<string, Bilingual>;
export type OrderConclusion = keyof typeof orderConclusions;
export const orderConclusionCodes = Object.keys(orderConclusions) as [OrderConclusion, ...OrderConclusion[]];

/** A supervision order is to be answered within so many working days (D). */
export const orderWorkingDays = 5;

/** Which orders are asked for: all that wait for an answer, of those only the overdue, or those that have been answered. */
export const orderLists = ['open', 'overdue', 'settled'] as const;

/** 逾期: whether the due date of an order has passed, or had when it was settled. Times in RFC 3339. */
export const isOverdue = (
  { dueAt, settledAt }: { dueAt: string; settledAt?: string | undefined },
  now: string,
): boolean => Date.parse(settledAt ?? now) > Date.parse(dueAt);
