import { publishedCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { dueAt } from '../../../shared/domain/calendar/due-at.ts';
import { plannedReviews } from '../../../shared/domain/lifecycle/planned-reviews.ts';
import type { Actor } from '../../../shared/store/event.ts';
import type { Table } from '../../../shared/store/table.ts';
import { acceptCase } from '../../../shared/store/transitions/accept-case.ts';
import { askNamed } from '../../../shared/store/transitions/ask-named.ts';
import { assignNumbers } from '../../../shared/store/transitions/assign-numbers.ts';
import { awaitCollection } from '../../../shared/store/transitions/await-collection.ts';
import { bookParcel } from '../../../shared/store/transitions/book-parcel.ts';
import { closeCase } from '../../../shared/store/transitions/close-case.ts';
import { completeCase } from '../../../shared/store/transitions/complete-case.ts';
import { composeCertificates } from '../../../shared/store/transitions/compose-certificates.ts';
import { confirmNamed } from '../../../shared/store/transitions/confirm-named.ts';
import { createDraft } from '../../../shared/store/transitions/create-draft.ts';
import { decideReview } from '../../../shared/store/transitions/decide-review.ts';
import { denyNamed } from '../../../shared/store/transitions/deny-named.ts';
import { editDraft } from '../../../shared/store/transitions/edit-draft.ts';
import { escalateCase } from '../../../shared/store/transitions/escalate-case.ts';
import { escalateOrder } from '../../../shared/store/transitions/escalate-order.ts';
import { expireDraft } from '../../../shared/store/transitions/expire-draft.ts';
import { extendName } from '../../../shared/store/transitions/extend-name.ts';
import { finishSeal } from '../../../shared/store/transitions/finish-seal.ts';
import { moveParcel } from '../../../shared/store/transitions/move-parcel.ts';
import { orderSeal } from '../../../shared/store/transitions/order-seal.ts';
import { rebookParcel } from '../../../shared/store/transitions/rebook-parcel.ts';
import { recomputeDeadlines } from '../../../shared/store/transitions/recompute-deadlines.ts';
import { recomputeOrder } from '../../../shared/store/transitions/recompute-order.ts';
import { recordFailure } from '../../../shared/store/transitions/record-failure.ts';
import { releaseBatch } from '../../../shared/store/transitions/release-batch.ts';
import { reservationOf } from '../../../shared/store/transitions/reserve-name.ts';
import { resumeCase } from '../../../shared/store/transitions/resume-case.ts';
import { settleOrder } from '../../../shared/store/transitions/settle-order.ts';
import { submitCase } from '../../../shared/store/transitions/submit-case.ts';
import { supplementCase } from '../../../shared/store/transitions/supplement-case.ts';
import { withdrawCase } from '../../../shared/store/transitions/withdraw-case.ts';
import { usualProcedure } from '../../support/procedures.ts';
import {
  aCase,
  aCertificate,
  anOrder,
  aParcel,
  aReview,
  aSeal,
  asTaxClerk,
  at,
  caseId,
  filed,
  form,
  name,
  named,
  reserved,
  sealedForm,
  someConsents,
} from './items.ts';
import { ofMaterials } from './material-transitions.ts';
import type { Tried } from './tried.ts';

const receipt = { partner: 'engraver-chancheng-01', messageId: 'msg_1', digest: 'sha256:0' };
const bell = { taskToken: 'token', taskOrder: '2026-11-23T08:00:00.000Z#0' };
const who: Actor = { kind: 'applicant', id: 'applicant-1' };
const due = dueAt(Date.parse(at), 6, publishedCalendar);
const later = '2027-02-21T02:00:00.000Z';
const all = (['name-approval', 'business-licence', 'organization-code', 'state-tax', 'local-tax'] as const).map(
  (item) => aReview(item, 'approved'),
);
const reviews = [...all, aReview('company-seal', 'approved')];
const digest = aReview('state-tax', 'open').digest;
const submission = { kind: form.kind, registrar: form.registrar, at, name: reserved, named, needed: [] };
const numbers = { 'registration-number': '440604200000012', 'organization-code': 'PDY00001-X' };
const whole = { case: aCase('composed'), reviews, materials: [], shelf: 0, certificates: [aCertificate] };
const moved = { ...form, tax: { ...form.tax, changed: true } };

const ofCase: Tried[] = [
  {
    ...{ name: 'create-draft', on: 'A#CASE', to: 'draft' },
    change: (t) =>
      createDraft(t, who, {
        caseId,
        owner: 'applicant-1',
        regime: '2013',
        form: sealedForm,
        digestSalt: 'salt',
        at,
        expiresAt: later,
      }),
  },
  {
    ...{ name: 'edit-draft', on: 'A#CASE', from: ['draft'], to: 'draft' },
    change: (t) => editDraft(t, who, caseId, aCase('draft'), { form: sealedForm, at, expiresAt: later }),
  },
  {
    ...{ name: 'expire-draft', on: 'A#CASE', from: ['draft'], to: 'lapsed' },
    change: (t) =>
      expireDraft(t, { case: aCase('draft', { workDue: at }), materials: [], shelf: 0, consents: undefined }, at),
  },
  {
    ...{ name: 'expire-draft: one that was stopped', on: 'A#CASE', from: ['stopped'], to: 'stopped' },
    change: (t) => expireDraft(t, { case: aCase('stopped'), materials: [], shelf: 0, consents: undefined }, at),
  },
  {
    ...{ name: 'expire-draft: its consents', on: 'V#CONSENTS', from: ['asking'], to: 'erased' },
    change: (t) => expireDraft(t, { case: aCase('draft'), materials: [], shelf: 0, consents: someConsents() }, at),
  },
  {
    ...{ name: 'submit-case', on: 'A#CASE', from: ['draft'], to: 'submitted' },
    change: (t) => submitCase(t, who, aCase('draft'), submission),
  },
  {
    ...{ name: 'accept-case', on: 'A#CASE', from: ['submitted'], to: 'reviewing' },
    change: (t) =>
      acceptCase(t, aCase('submitted'), {
        at,
        limitHalfDays: 12,
        due,
        reviews: plannedReviews(usualProcedure, filed, Date.parse(at), publishedCalendar),
        catalogueVersion: '1',
      }),
  },
  {
    ...{ name: 'supplement-case', on: 'A#CASE', from: ['reviewing'], to: 'reviewing' },
    change: (t) =>
      supplementCase(t, who, aCase('reviewing'), reviews, {
        form: moved,
        sealed: sealedForm,
        files: [],
        named,
        companyName: name,
        at,
      }),
  },
  {
    ...{ name: 'withdraw-case', on: 'A#CASE', from: ['submitted', 'reviewing'], to: 'withdrawn' },
    change: (t) => withdrawCase(t, who, aCase('reviewing'), [aReview('state-tax', 'open')], at),
  },
  {
    ...{ name: 'extend-name', on: 'A#CASE', from: ['reviewing'], to: 'reviewing' },
    change: (t) => extendName(t, who, aCase('reviewing'), reservationOf(reserved), { expiresAt: later, at }),
  },
  {
    ...{ name: 'assign-numbers', on: 'A#CASE', from: ['reviewing'], to: 'numbered' },
    change: (t) => assignNumbers(t, aCase('reviewing'), reviews, { numbers }, at),
  },
  {
    ...{ name: 'compose-certificates', on: 'A#CASE', from: ['numbered', 'composed'], to: 'composed' },
    change: (t) => composeCertificates(t, aCase('numbered'), [aCertificate], '2026-11-23', at),
  },
  {
    ...{ name: 'release-batch', on: 'A#CASE', from: ['composed'], to: 'released' },
    change: (t) => releaseBatch(t, whole, { date: '2026-11-23', at }),
  },
  {
    ...{ name: 'complete-case', on: 'A#CASE', from: ['released'], to: 'completed' },
    change: (t) => completeCase(t, aCase('released'), at),
  },
  {
    ...{ name: 'escalate-case', on: 'A#CASE', from: ['reviewing'], to: 'reviewing' },
    change: (t) => escalateCase(t, aCase('reviewing'), at),
  },
  {
    ...{ name: 'recompute-deadlines', on: 'A#CASE', from: ['reviewing'], to: 'reviewing' },
    change: (t) =>
      recomputeDeadlines(t, aCase('reviewing', { workKey: 'UNDERWAY' }), {
        ...{ calendarVersion: due.calendarVersion, case: due, at },
        reviews: [{ review: aReview('state-tax', 'open'), due }],
      }),
  },
  {
    ...{ name: 'recompute-deadlines: its reviews', on: 'A#REVIEW#state-tax', from: ['approved'], to: 'approved' },
    change: (t) =>
      recomputeDeadlines(t, aCase('reviewing'), {
        ...{ calendarVersion: due.calendarVersion, at },
        reviews: [{ review: aReview('state-tax', 'approved'), due }],
      }),
  },
  {
    ...{ name: 'record-failure', on: 'A#CASE', from: ['reviewing'], to: 'reviewing' },
    change: (t) => recordFailure(t, aCase('reviewing'), { attempt: 1, error: 'TypeError', at }),
  },
  {
    ...{ name: 'resume-case', on: 'A#CASE', from: ['reviewing'], to: 'reviewing' },
    change: (t) => resumeCase(t, { kind: 'operator', id: 'operator-1' }, aCase('reviewing'), at),
  },
];

const of = { case: aCase('reviewing'), consents: someConsents(), key: 'index-1' };
const denied = { at, via: 'login', by: 'applicant-2' } as const;
const denial = { digest: 'digest-2', denied, named: asTaxClerk, due, stops: [aReview('state-tax', 'open')] };
const settlement = { conclusion: 'mistaken', reference: 'JD-1', at } as const;
const refusing: Actor = { kind: 'named', id: 'applicant-2' };
const records = { 'digest-2': { confirmed: { parts: ['b'], ...denied } } };

const proposing = someConsents({ proposal: sealedForm });

const ofConsents: Tried[] = [
  {
    ...{ name: 'ask-named: the first time', on: 'V#CONSENTS', to: 'asking' },
    change: (t) =>
      askNamed(t, who, { ...of, consents: undefined }, { records: {}, people: [], proposal: undefined, at }),
  },
  {
    ...{ name: 'ask-named', on: 'V#CONSENTS', from: ['asking'], to: 'asking' },
    change: (t) => askNamed(t, who, of, { records: {}, people: [], proposal: sealedForm, at }),
  },
  {
    ...{ name: 'confirm-named', on: 'V#CONSENTS', from: ['asking'], to: 'asking' },
    change: (t) => confirmNamed(t, refusing, of, records, at),
  },
  {
    ...{ name: 'deny-named', on: 'V#CONSENTS', from: ['asking'], to: 'denied' },
    change: (t) => denyNamed(t, refusing, of, denial),
  },
  {
    ...{ name: 'stop-case', on: 'A#CASE', from: ['draft', 'submitted', 'reviewing'], to: 'stopped' },
    change: (t) => denyNamed(t, refusing, of, denial),
  },
  {
    ...{ name: 'stop-case: a draft', on: 'A#CASE', from: ['draft', 'submitted', 'reviewing'], to: 'stopped' },
    change: (t) => denyNamed(t, refusing, { ...of, case: aCase('draft') }, { ...denial, stops: [] }),
  },
  {
    ...{ name: 'stop-case: its open reviews', on: 'A#REVIEW#state-tax', from: ['open'], to: 'cancelled' },
    change: (t) => denyNamed(t, refusing, of, denial),
  },
  {
    ...{ name: 'open-order', on: 'V#ORDER#1', to: 'open' },
    change: (t) => denyNamed(t, refusing, of, { ...denial, stops: undefined }),
  },
  {
    ...{ name: 'recompute-order', on: 'V#ORDER#1', from: ['open'], to: 'open' },
    change: (t) => recomputeOrder(t, anOrder, { calendarVersion: due.calendarVersion, due, at }),
  },
  {
    ...{ name: 'escalate-order', on: 'V#ORDER#1', from: ['open'], to: 'open' },
    change: (t) => escalateOrder(t, anOrder, at),
  },
  {
    ...{ name: 'settle-order', on: 'V#ORDER#1', from: ['open'], to: 'settled' },
    change: (t) => settleOrder(t, { kind: 'supervisor', id: 'supervisor' }, anOrder, settlement),
  },
  {
    ...{ name: 'assign-numbers: a supplement that was never sent', on: 'V#CONSENTS', from: ['asking'], to: 'asking' },
    change: (t) => assignNumbers(t, aCase('reviewing'), reviews, { numbers, consents: proposing }, at),
  },
  {
    ...{ name: 'close-case: a supplement that was never sent', on: 'V#CONSENTS', from: ['asking'], to: 'asking' },
    change: (t) => closeCase(t, aCase('reviewing'), [], { ending: 'refused', at, consents: proposing }),
  },
  {
    ...{ name: 'supplement-case: what people were asked about', on: 'V#CONSENTS', from: ['asking'], to: 'asking' },
    change: (t) =>
      supplementCase(t, who, aCase('reviewing'), reviews, {
        ...{ form: moved, files: [], sealed: sealedForm, named, companyName: name, at },
        consents: proposing,
      }),
  },
];

const closings = { declined: ['submitted'], refused: ['reviewing'], lapsed: ['submitted', 'reviewing'] } as const;
const closed: Tried[] = [
  ...Object.entries(closings),
  ['withdrawn', ['withdrawn']] as const,
  ['stopped', ['stopped']] as const,
].map(([ending, from]) => ({
  ...{ name: `close-case: ${ending}`, on: 'A#CASE', from, to: ending },
  change: (t) =>
    closeCase(t, aCase(from[0] ?? 'submitted'), [aReview('local-tax', 'open')], {
      ending: ending as keyof typeof closings,
      at,
    }),
}));

const ofOthers: Tried[] = [
  ...(['approved', 'refused'] as const).map((state) => ({
    ...{ name: `decide-review: ${state}`, on: 'A#REVIEW#state-tax', from: ['open'], to: state },
    change: (t: Table) => decideReview(t, who, aReview('state-tax', 'open'), { state, digest, at }),
  })),
  {
    ...{ name: 'withdraw-case: its open reviews', on: 'A#REVIEW#state-tax', from: ['open'], to: 'cancelled' },
    change: (t) => withdrawCase(t, who, aCase('reviewing'), [aReview('state-tax', 'open')], at),
  },
  {
    ...{ name: 'close-case: its open reviews', on: 'A#REVIEW#local-tax', from: ['open'], to: 'cancelled' },
    change: (t) => closeCase(t, aCase('reviewing'), [aReview('local-tax', 'open')], { ending: 'refused', at }),
  },
  {
    ...{ name: 'supplement-case: what it touches', on: 'A#REVIEW#local-tax', from: ['open', 'approved'], to: 'open' },
    change: (t) =>
      supplementCase(t, who, aCase('reviewing'), reviews, {
        form: moved,
        sealed: sealedForm,
        files: [],
        named,
        companyName: name,
        at,
      }),
  },
  {
    ...{ name: 'release-batch: the batch', on: 'B#BATCH', to: 'released' },
    change: (t) => releaseBatch(t, whole, { date: '2026-11-23', at }),
  },
  {
    ...{ name: 'order-seal', on: 'S#SEAL', to: 'ordered' },
    change: (t) =>
      orderSeal(t, caseId, bell, { engraver: 'e', companyName: name, sealCode: '1', material: 'rubber', at }),
  },
  {
    ...{ name: 'finish-seal', on: 'S#SEAL', from: ['ordered'], to: 'engraved' },
    change: (t) => finishSeal(t, { kind: 'engraver', id: 'e' }, aSeal(), at, receipt),
  },
  {
    ...{ name: 'book-parcel', on: 'A#PARCEL', to: 'booked' },
    change: (t) => bookParcel(t, caseId, 'EA123456789CN', at),
  },
  {
    ...{ name: 'await-collection', on: 'A#PARCEL', to: 'waiting' },
    change: (t) => awaitCollection(t, caseId, bell, { hall: 'hall-440604', until: later, at }),
  },
  {
    ...{ name: 'rebook-parcel', on: 'A#PARCEL', from: ['returned'], to: 'booked' },
    change: (t) => rebookParcel(t, who, aParcel('returned'), 'EA2', at),
  },
  ...(
    [
      ['in-transit', ['booked']],
      ['delivered', ['booked', 'in-transit', 'waiting', 'returned']],
      ['returned', ['booked', 'in-transit']],
      ['uncollected', ['waiting']],
    ] as const
  ).map(([to, from]) => ({
    ...{ name: `move-parcel: ${to}`, on: 'A#PARCEL', from, to },
    change: (t: Table) => moveParcel(t, who, aParcel(from[0]), to, at),
  })),
];

export const transitions: readonly Tried[] = [...ofCase, ...ofConsents, ...closed, ...ofOthers, ...ofMaterials];
