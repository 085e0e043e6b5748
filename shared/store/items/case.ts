import * as z from 'zod';
import { enterpriseKinds } from '../../domain/catalogue/kinds.ts';
import { regimeCodes } from '../../domain/catalogue/regimes.ts';
import { caseStates } from '../../domain/lifecycle/case-state.ts';
import type { Address } from '../aggregate.ts';
import { caseKey } from '../keys.ts';
import { headFields, namedField, sealedFormField, termFields, worklistFields } from './fields.ts';
import { nameReservation } from './name.ts';

/** 办件: one application and, once submitted, its case. */
export const caseItem = z.object({
  ...headFields,
  ...worklistFields,
  entity: z.literal('case'),
  state: z.enum(caseStates),
  /** Subject of the applicant's login. */
  owner: z.string(),
  /** The city's when the draft was created; it keeps it. */
  regime: z.enum(regimeCodes),
  /** From submission on; before there was a choice of kinds, every case was of a limited company. */
  kind: z.enum(enterpriseKinds).default('limited-company'),
  /** The version of the catalogue that the case was accepted under, and is decided by. */
  catalogueVersion: z.string().optional(),
  /** What makes the digests of what its items see unguessable; shown to nobody. */
  digestSalt: z.string(),
  /** The form as it was sent, its identity numbers sealed: partial while a draft, whole once submitted. */
  form: sealedFormField,
  /** The proposed name, for lists; absent while the draft has none. */
  companyName: z.string().optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** The reservation of the proposed name; from submission on, unless the name was refused. */
  nameReservation: nameReservation.optional(),
  /** 6-digit region of the registrar; from submission on. */
  registrar: z.string().optional(),
  submittedAt: z.string().optional(),
  /** Who is named on the form that has been submitted: what counts, whatever the index says. */
  named: namedField.optional(),
  /** When people were last asked about a supplement that has not been sent: its form is with the consents. */
  proposedAt: z.string().optional(),
  /** Attempts to run the workflow; the execution is named `caseId-attempt`. */
  attempt: z.int().default(0),
  acceptedAt: z.string().optional(),
  ...termFields,
  limitHalfDays: termFields.limitHalfDays.optional(),
  /** The promise of the whole case, with the calendar that made it (invariant 7). */
  dueAt: z.string().optional(),
  dueProvisional: z.boolean().optional(),
  calendarVersion: z.string().optional(),
  /** The date on the certificates, Asia/Shanghai; from composition on. */
  composedOn: z.string().optional(),
  /** Technical failure of the execution, until an operator resumes it. */
  failedAt: z.string().optional(),
  failure: z.string().optional(),
  /** When the sweeper found the promise passed. */
  overdueAt: z.string().optional(),
  endedAt: z.string().optional(),
  /** 邀评: when the applicant was invited to rate the service. */
  ratingInvitedAt: z.string().optional(),
});

export type CaseItem = z.infer<typeof caseItem>;

export const caseAddress = (caseId: string): Address => ({ caseId, aggregate: 'case', key: caseKey(caseId) });
