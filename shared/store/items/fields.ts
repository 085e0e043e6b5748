import * as z from 'zod';

/** What every aggregate carries: its case and the head of its chain of events. */
export const headFields = { caseId: z.string(), version: z.int(), chain: z.string() };

/** Attributes of the sparse index `work`: present only while the aggregate waits in a worklist. */
export const worklistFields = { workKey: z.string().optional(), workDue: z.string().optional() };

/**
 * A document kept as JSON text: one attribute instead of hundreds, which DynamoDB and the SDK would take apart one by one at every
 * read. What was written has been parsed by its own schema before, and is again by whoever needs its fields.
 */
export const documentField = z.string().transform((text): Document => JSON.parse(text));
export type Document = Record<string, unknown>;

/** A document as it is written. */
export const documentText = (document: Document): string => JSON.stringify(document);

/** A task token, until its task is answered (invariant 8: nowhere else than here and in the task's payload). */
export const tokenField = { taskToken: z.string().optional(), taskOrder: z.string().optional() };
