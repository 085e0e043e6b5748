import { publishedCalendar } from '../../../shared/domain/calendar/calendar.ts';
import type { ItemCode } from '../../../shared/domain/catalogue/types.ts';
import { nameContextOf } from '../../../shared/domain/form/index.ts';
import { plannedReviews } from '../../../shared/domain/lifecycle/planned-reviews.ts';
import { claimOf } from '../../../shared/domain/names/claim.ts';
import { leavesAt, withLeaves } from '../../../shared/domain/personal/leaves.ts';
import type { Named } from '../../../shared/domain/personal/named.ts';
import { identityNumbers } from '../../../shared/domain/personal/pointers.ts';
import type { SealedForm } from '../../../shared/domain/personal/sealed-form.ts';
import type { CertificateItem } from '../../../shared/store/items/batch.ts';
import type { CaseItem } from '../../../shared/store/items/case.ts';
import type { ConsentsItem } from '../../../shared/store/items/consents.ts';
import type { MaterialItem } from '../../../shared/store/items/material.ts';
import type { NamedAs, OrderItem } from '../../../shared/store/items/order.ts';
import type { ParcelItem } from '../../../shared/store/items/parcel.ts';
import type { ReviewItem } from '../../../shared/store/items/review.ts';
import type { SealItem } from '../../../shared/store/items/seal.ts';
import { reservationOf } from '../../../shared/store/transitions/reserve-name.ts';
import { usualProcedure } from '../../support/procedures.ts';
import { validForm } from '../domain/form/example.ts';

export const caseId = 'YZT20261123-7KQ4M2XWPA';
export const at = '2026-11-23T02:00:00.000Z';
export const form = validForm();
/** The form as it is stored, with a ciphertext for every identity number. */
export const sealedForm = withLeaves(
  form,
  leavesAt(form, identityNumbers).map((leaf) => ({ ...leaf, value: 'enc:field-1:AAAA' })),
) as SealedForm;
/** Whom the form names, as the index knows them. */
export const named: Named = {
  key: 'index-1',
  people: { 'digest-1': ['shareholder', 'agent'], 'digest-2': ['director'] },
};
export const name = form.name.proposed.full;
/** The proposed name as it is reserved. */
export const reserved = {
  claim: claimOf(form.name.proposed, nameContextOf(form)),
  expiresAt: '2027-05-23T15:59:59.000Z',
  extended: false,
};

/** The form as its case was filed. */
export const filed = { registrar: form.registrar, form, salt: 'salt', files: [] };

/** The head of an aggregate that has been changed twice. */
const head = { caseId, version: 2, chain: `sha256:${'0'.repeat(64)}` };

/** A case in some state. */
export const aCase = (state: CaseItem['state'], more: Partial<CaseItem> = {}): CaseItem => ({
  ...{ ...head, entity: 'case', state, owner: 'applicant-1', form: sealedForm, companyName: name },
  ...{ regime: '2013', kind: 'limited-company', digestSalt: filed.salt },
  ...{ createdAt: at, updatedAt: at, registrar: form.registrar, attempt: 1 },
  ...(state !== 'draft' && { nameReservation: reservationOf(reserved) }),
  ...more,
});

/** What a case knows of the consents of two people, of whom one has confirmed. */
export const someConsents = (more: Partial<ConsentsItem> = {}): ConsentsItem => ({
  ...{ ...head, entity: 'consents', state: 'asking', owner: 'applicant-1', key: 'index-1', orders: 0 },
  people: {
    'digest-1': { confirmed: { parts: ['a'], at, via: 'login', by: 'applicant-2' } },
    'digest-2': { asked: { concern: 'sha256:b', at, until: '2026-11-30T02:00:00.000Z' } },
  },
  ...more,
});

/** As what somebody is named who says that it is not them. */
export const asTaxClerk: NamedAs = {
  ...{ name: '样本人', citizenId: 'enc:field-1:AA' },
  entries: [{ role: 'tax-clerk', pointer: '/tax/clerk' }],
};

/** A supervision order. */
export const anOrder: OrderItem = {
  ...{ ...head, entity: 'order', order: 1, state: 'open', reason: 'not-me', stopped: true, openedAt: at },
  ...{ person: { key: 'index-1', digest: 'digest-1' }, dueAt: '2026-11-30T23:59:59+08:00', dueProvisional: false },
  ...{ calendarVersion: '2026', workKey: 'SUPERVISION#ORDERS', workDue: '2026-11-30T15:59:59.000Z' },
};

/** The review of an item, as the catalogue plans it for the example. */
export const aReview = (item: ItemCode, state: ReviewItem['state'], more: Partial<ReviewItem> = {}): ReviewItem => {
  const planned = plannedReviews(usualProcedure, filed, Date.parse(at), publishedCalendar).find(
    (one) => one.item === item,
  );
  if (planned === undefined) throw new Error(`no review of ${item} is planned`);
  const { applies, ...review } = planned;
  const approved = state === 'approved' ? { approvedDigest: review.digest } : {};
  return { ...head, ...review, entity: 'review', state, openedAt: at, ...approved, ...more };
};

/** A file of the case in some state. */
export const aMaterial = (state: MaterialItem['state'], more: Partial<MaterialItem> = {}): MaterialItem => ({
  ...{ ...head, entity: 'material', state, owner: 'applicant-1', materialId: 'CL-1', materials: ['address-proof'] },
  ...{ fileName: '住所证明.pdf', mediaType: 'application/pdf', size: 1_000, sha256: 'ab'.repeat(32), trust: 'C' },
  ...{ askedAt: at, expiresAt: '2026-11-23T02:15:00.000Z', ...(state === 'kept' && { keptAt: at }) },
  ...more,
});

export const aSeal = (more: Partial<SealItem> = {}): SealItem => ({
  ...{ ...head, entity: 'seal', state: 'ordered', engraver: 'engraver-chancheng-01', companyName: name },
  ...{ sealCode: '4406040000001', material: 'rubber', orderedAt: at },
  ...more,
});

export const aParcel = (state: ParcelItem['state'], more: Partial<ParcelItem> = {}): ParcelItem => ({
  ...{ ...head, entity: 'parcel', method: 'courier', state, trackingNumber: 'EA123456789CN', booking: 1, bookedAt: at },
  formerTrackingNumbers: [],
  ...more,
});

export const aCertificate: CertificateItem = {
  ...{ caseId, entity: 'certificate', kind: 'business-licence', number: '440604200000012' },
  content: { kind: 'business-licence' },
  signature: { alg: 'ES256', keyId: 'key-1', value: 'AA' },
};
