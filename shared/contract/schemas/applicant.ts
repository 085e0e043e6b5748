import * as z from 'zod';
import { agencies } from '../../domain/catalogue/agencies.ts';
import { certificates } from '../../domain/catalogue/certificates.ts';
import { enterpriseKinds } from '../../domain/catalogue/kinds.ts';
import { regimeCodes } from '../../domain/catalogue/regimes.ts';
import type { AgencyCode, CertificateKind } from '../../domain/catalogue/types.ts';
import { caseStates } from '../../domain/lifecycle/case-state.ts';
import { reviewStates } from '../../domain/lifecycle/review-state.ts';
import { CaseNumber, FormDocument, ItemParam, Text, Time } from './common.ts';
import { MissingMaterial } from './materials.ts';

const AgencyParam = z.enum(Object.keys(agencies) as [AgencyCode, ...AgencyCode[]]);
const Kind = z.enum(Object.keys(certificates) as [CertificateKind, ...CertificateKind[]]);
const State = z.enum(caseStates);
const RegimeParam = z.enum(regimeCodes);

export const Application = z.object({
  caseNumber: CaseNumber,
  state: State,
  /** Under which it is registered: the city's when the draft was created. */
  regime: RegimeParam,
  /** Of the draft; the value of its ETag. */
  version: z.int(),
  form: FormDocument,
  createdAt: Time,
  updatedAt: Time,
});

export const ApplicationSummary = z.object({
  caseNumber: CaseNumber,
  state: State,
  companyName: z.string().optional(),
  createdAt: Time,
  updatedAt: Time,
});

/** What the body of a new or edited draft is: the form, as far as it has come. */
export const DraftBody = z.strictObject({ form: z.unknown() });

export const CaseStatus = z.object({ caseNumber: CaseNumber, state: State });

/** Until when a name is kept for its applicant. */
export const NameKept = z.object({
  caseNumber: CaseNumber,
  companyName: z.string(),
  keptUntil: Time,
  /** It can be extended once. */
  extended: z.boolean(),
});

export const Reason = z.object({ text: z.string(), pointer: z.string().optional() });

export const ReviewProgress = z.object({
  item: ItemParam,
  agency: AgencyParam,
  state: z.enum(reviewStates),
  openedAt: Time,
  dueAt: Time,
  /** True while the calendar of its year is not published: the due date may still change. */
  dueProvisional: z.boolean(),
  decidedAt: Time.optional(),
  reasons: z.array(Reason).optional(),
});

export const Progress = z.object({
  caseNumber: CaseNumber,
  state: State,
  companyName: z.string().optional(),
  regime: RegimeParam,
  kind: z.enum(enterpriseKinds),
  /** The version of the catalogue that the case was accepted under, and is decided by. */
  catalogueVersion: z.string().optional(),
  submittedAt: Time.optional(),
  acceptedAt: Time.optional(),
  /** The promise of the whole case; provisional while the calendar of its year is not published. */
  dueAt: Time.optional(),
  dueProvisional: z.boolean().optional(),
  reviews: z.array(ReviewProgress),
  /** Until when the name is kept, where the case has not been released. */
  nameKeptUntil: Time.optional(),
  /** True while the service works on a fault of its own: nothing is lost, an operator has the case. */
  delayed: z.boolean(),
  releasedAt: Time.optional(),
  delivery: z
    .object({
      method: z.string(),
      status: z.string(),
      trackingNumber: z.string().optional(),
      hall: z.string().optional(),
    })
    .optional(),
  endedAt: Time.optional(),
  /** Why the case was stopped. What came of it tells `GET …/consents`. */
  stoppedBecause: z.object({ code: z.string(), text: Text }).optional(),
});

export const SignedCertificate = z.object({
  kind: Kind,
  number: z.string(),
  /** What is certified. The signature covers its canonical JSON (RFC 8785). */
  content: z.record(z.string(), z.unknown()),
  signature: z.object({ alg: z.literal('ES256'), keyId: z.string(), value: z.string() }),
});

const Remark = z.object({ pointer: z.string(), code: z.string(), message: z.string() });

/** 网上预审: what a submission would say, and what would become of it. Pointers are into the application. */
export const FormCheck = z.object({
  caseNumber: CaseNumber,
  /** Whether it could be submitted now. */
  ready: z.boolean(),
  /** Everything that is wrong, at once. */
  problems: z.array(Remark),
  /** Pointers to what must still be filled in; each is a problem too. */
  missing: z.array(z.string()),
  /** 实名登记: those who are named and have not confirmed it, and why not. */
  consents: z.array(Remark),
  /** 缺件: materials that must still be uploaded. */
  missingMaterials: z.array(MissingMaterial),
  /** The names wished for, the first first; one that is kept for this applicant from an earlier case is free. */
  names: z.array(z.object({ pointer: z.string(), name: z.string(), standing: z.enum(['free', 'taken']) })),
  /** The items that would be reviewed, with what each sees of the form and what it will look at. */
  reviews: z.array(
    z.object({
      item: ItemParam,
      name: Text,
      agency: AgencyParam,
      agencyName: Text,
      promisedWorkingDays: z.int(),
      sees: z.array(z.string()),
      attention: z.array(Remark),
    }),
  ),
  /** 许可告知: what the business will need besides its licence before it may begin, and from whom. */
  laterPermits: z.array(z.object({ code: z.string(), name: Text, agency: Text, legalBasis: z.string() })),
});

export const Batch = z.object({ caseNumber: CaseNumber, releasedAt: Time, certificates: z.array(SignedCertificate) });
