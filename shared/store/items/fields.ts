import * as z from 'zod';
import { Named } from '../../domain/personal/named.ts';
import type { SealedForm } from '../../domain/personal/sealed-form.ts';

/** The head of a chain of records: `Head`. */
export const chainFields = { version: z.int(), chain: z.string(), notedOn: z.string().optional() };

/** What every aggregate carries: its case and the head of its chain of events. */
export const headFields = { caseId: z.string(), ...chainFields };

/** Attributes of the sparse index `work`: present only while the aggregate waits in a worklist, or is listed as done. */
export const worklistFields = { workKey: z.string().optional(), workDue: z.string().optional() };

/**
 * A document kept as JSON text: one attribute instead of hundreds, which DynamoDB and the SDK would take apart one by one at every
 * read. What was written has been parsed by its own schema before, and is again by whoever needs its fields.
 */
export const documentField = z.string().transform((text): Document => JSON.parse(text));
export type Document = Record<string, unknown>;

/** A form, whose identity numbers are ciphertexts in the table. */
export const sealedFormField = documentField.transform((form) => form as unknown as SealedForm);

/** A form as it is written: only a sealed one is. */
export const sealedFormText = (form: SealedForm): string => JSON.stringify(form);

/** Whom a case names. */
export const namedField = documentField.pipe(Named);
export const namedText = (named: Named): string => JSON.stringify(named);
/** A time in which the clock stood, or stands as long as it has no end; RFC 3339. */
const suspensionItem = z.object({ begin: z.string(), end: z.string().optional() });

/** How much working time something may take and when the clock stood: of what a due date is found anew by another calendar. */
export const termFields = { limitHalfDays: z.int(), suspensions: z.array(suspensionItem).optional() };

/** A task token, until its task is answered (invariant 8: nowhere else than here and in the task's payload). */
export const tokenField = { taskToken: z.string().optional(), taskOrder: z.string().optional() };
