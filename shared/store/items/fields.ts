import * as z from 'zod';

/** What every aggregate carries: its case and the head of its chain of events. */
export const headFields = { caseId: z.string(), version: z.int(), chain: z.string() };

/** Attributes of the sparse index `work`: present only while the aggregate waits in a worklist. */
export const worklistFields = { workKey: z.string().optional(), workDue: z.string().optional() };

/** A task token, until its task is answered (invariant 8: nowhere else than here and in the task's payload). */
export const tokenField = { taskToken: z.string().optional() };
