import * as z from 'zod';
import type { DocumentKind } from './kinds.ts';
import { Rights } from './rights.ts';

const Name = z.object({ zh: z.string(), en: z.string() });
/** A day in Shanghai, `YYYY-MM-DD`. */
const Day = z.iso.date();

/** 期限: so many working days, which end on a day; provisional while the calendar of its year is not published. */
export const Limit = z.object({ workingDays: z.int(), on: Day, provisional: z.boolean() });
export type Limit = z.infer<typeof Limit>;

const Reason = z.object({ text: z.string(), pointer: z.string().optional() });
const Material = z.object({ name: Name, copies: z.int() });
const Item = z.object({ code: z.string(), name: Name, agency: Name });

const of = <Kind extends DocumentKind, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({
    kind: z.literal(kind),
    /** Of the document within its case, e.g. `SL-1`. */
    id: z.string(),
    /** 文书编号 */
    number: z.string(),
    caseNumber: z.string(),
    companyName: z.string(),
    issuer: Name,
    issuedOn: Day,
    ...shape,
  });

/** 文书: everything that a document says, as data; of the same data always the same page is made. */
export const CaseDocument = z.discriminatedUnion('kind', [
  /** 接收回执: what was handed in, and until when is decided on its acceptance (行政许可法 32). */
  of('materials-receipt', { received: z.array(Material), acceptance: Limit }),
  /** 物料流转凭证: what one office has handed to another. */
  of('transfer-slip', { from: Name, to: Name, materials: z.array(Material) }),
  /** 受理回执: which items are reviewed by whom, and the promise of the whole case. */
  of('acceptance-receipt', {
    items: z.array(Item.extend({ promisedWorkingDays: z.int() })),
    promise: Limit,
  }),
  /** 补正告知书: everything that is missing, named at once (一次告知). */
  of('correction-notice', { missing: z.array(Reason).min(1) }),
  /** 不予受理通知书: why, and which agency is competent where another one is. */
  of('declining-decision', { reasons: z.array(Reason).min(1), competent: Name.optional(), rights: Rights }),
  /** 特殊程序审查期限告知书: what the clock excludes (行政许可法 45). */
  of('special-procedure-notice', {
    item: Item,
    procedure: z.enum(['hearing', 'test', 'inspection', 'quarantine', 'appraisal', 'expert-review']),
    suspendedFrom: Day,
    takes: Limit,
  }),
  /** 延长办理期限通知书: by whose approval, and until when (行政许可法 42 and 26). */
  of('extension-notice', { item: Item, reason: z.string(), approvedBy: Name, extension: Limit }),
  /** 缴费通知书: fees that a law provides for (行政许可法 58); amounts in fen 分. */
  of('payment-notice', {
    fees: z.array(z.object({ name: Name, basis: z.string(), fen: z.int().positive() })).min(1),
    payBy: Limit,
  }),
  /** 批准决定书: which certificates are issued, under which numbers. It exists with the batch and not before (invariant 1). */
  of('approval-decision', {
    items: z.array(Item),
    certificates: z.array(z.object({ name: Name, number: z.string(), identifier: z.string() })),
    delivery: Limit,
  }),
  /** 不予批准决定书: the reasons, and the rights of review and appeal (行政许可法 38). */
  of('refusal-decision', { item: Item, reasons: z.array(Reason), basis: z.array(z.string()), rights: Rights }),
  /** 送达回执: what has reached the applicant, when and how. */
  of('service-receipt', {
    certificates: z.array(z.object({ name: Name })),
    deliveredOn: Day,
    method: z.enum(['courier', 'pick-up']),
    trackingNumber: z.string().optional(),
    hall: Name.optional(),
  }),
]);
export type CaseDocument = z.infer<typeof CaseDocument>;

/** A document of one kind. */
export type DocumentOf<Kind extends DocumentKind> = Extract<CaseDocument, { kind: Kind }>;
