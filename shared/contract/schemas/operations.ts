import * as z from 'zod';
import { caseStates } from '../../domain/lifecycle/case-state.ts';
import { drawnKinds } from '../../domain/numbering/sequence.ts';
import { CaseNumber, Text, Time } from './common.ts';

export const FailedCase = z.object({
  caseNumber: CaseNumber,
  state: z.enum(caseStates),
  failedAt: Time,
  /** Name of the error; its cause is in the function's log, without personal data. */
  failure: z.string(),
  /** 码段: what is used up, where that is the reason. */
  range: z.object({ kind: z.enum(drawnKinds), scope: z.string() }).optional(),
  /** What to do about it, where the reason says so by itself. */
  remedy: Text.optional(),
  attempt: z.int(),
});

/** 超时: the promise of the whole case has passed; `overdueSince` is when that was found. */
export const OverdueCase = z.object({ caseNumber: CaseNumber, state: z.enum(caseStates), overdueSince: Time });

export const Resumed = z.object({ caseNumber: CaseNumber, attempt: z.int() });

export const ReturnedParcel = z.object({ caseNumber: CaseNumber, returnedAt: Time, trackingNumber: z.string() });
export const Redispatched = z.object({ caseNumber: CaseNumber, trackingNumber: z.string() });
