import { shardOf } from '../domain/audit/daily-head.ts';
import type { CertificateKind, ItemCode, NumberKind } from '../domain/catalogue/types.ts';
import type { KeyPurpose } from '../domain/personal/key-purposes.ts';

/** The primary key of an item of the one table. */
export interface Key {
  pk: string;
  sk: string;
}

/** A request by the digest of its caller and Idempotency-Key. */
export const requestKey = (digest: string): Key => ({ pk: `REQUEST#${digest}`, sk: 'REQUEST' });

/** How often a caller has asked in a window of time; `caller` is a digest, since an address may be part of it. */
export const rateKey = (rate: string, caller: string, window: number): Key => ({
  pk: `RATE#${rate}#${caller}#${window}`,
  sk: 'RATE',
});

/*
 * One partition a case, so that one Query draws it. The sort keys are in groups:
 *   A#  what its parties may see at any time      B#  the batch: whether it has been released (invariant 1)
 *   S#  sealed: not shown before the batch is     Z#  the events (audit), one chain an aggregate
 *   D#  by which calendar its due dates were found: the sweeper's
 *   V#  who of the named has consented, and supervision orders: read by those alone whom they concern
 */
const ofCase = (caseId: string, sk: string): Key => ({ pk: `CASE#${caseId}`, sk });

export const caseKey = (caseId: string): Key => ofCase(caseId, 'A#CASE');
export const reviewKey = (caseId: string, item: ItemCode): Key => ofCase(caseId, `A#REVIEW#${item}`);
/** Of the case itself, or of one of its supervision orders. */
export const deadlinesKey = (caseId: string, order?: number): Key =>
  ofCase(caseId, order === undefined ? 'D#DEADLINES' : `D#DEADLINES#ORDER#${order}`);
export const consentsKey = (caseId: string): Key => ofCase(caseId, 'V#CONSENTS');
export const orderKey = (caseId: string, order: number): Key => ofCase(caseId, `V#ORDER#${order}`);
export const ordersRange = (caseId: string) => ({ pk: caseKey(caseId).pk, from: 'V#ORDER#', to: 'V#ORDER$' });
export const materialKey = (caseId: string, materialId: string): Key => ofCase(caseId, `A#MATERIAL#${materialId}`);
/** The count of a case's files, by which two that come at once see each other. */
export const materialShelfKey = (caseId: string): Key => ofCase(caseId, 'A#MATERIALS');
export const parcelKey = (caseId: string): Key => ofCase(caseId, 'A#PARCEL');
export const batchKey = (caseId: string): Key => ofCase(caseId, 'B#BATCH');
export const numbersKey = (caseId: string): Key => ofCase(caseId, 'S#NUMBERS');
export const sealKey = (caseId: string): Key => ofCase(caseId, 'S#SEAL');
export const certificateKey = (caseId: string, kind: CertificateKind): Key => ofCase(caseId, `S#CERTIFICATE#${kind}`);

/** An event stands in the partition of its aggregate: a case's, or that of what belongs to no case. */
export const eventKey = ({ pk }: Key, aggregate: string, sequence: number): Key => ({
  pk,
  sk: `Z#${aggregate}#${String(sequence).padStart(6, '0')}`,
});

/**
 * 访问日志: who has looked at a case, a chain a day (Asia/Shanghai). A partition of its own: nothing that draws a case reads it, and
 * no look at a case touches what is being changed.
 */
const accessLog = (caseId: string, sk: string): Key => ({ pk: `ACCESS#${caseId}`, sk });
export const accessHeadKey = (caseId: string, day: string): Key => accessLog(caseId, `${day}#HEAD`);
export const accessEntryKey = (caseId: string, day: string, sequence: number): Key =>
  accessLog(caseId, `${day}#${String(sequence).padStart(6, '0')}`);

/** The records of a chain from one of them on. Their number, of six digits, ends the key. */
export const laterRecords = ({ pk, sk }: Key) => ({ pk, from: sk, to: `${sk.slice(0, -6)}999999` });

/** Which chains were changed on a day (Asia/Shanghai), until where they stood at its end is signed; spread over shards. */
export const headOfDayKey = (day: string, caseId: string, aggregate: string): Key => ({
  pk: `HEADS#${day}#${shardOf(caseId)}`,
  sk: `${caseId}#${aggregate}`,
});
export const headsOfDay = (day: string, shard: string) => ({ pk: `HEADS#${day}#${shard}`, from: ' ', to: '~' });

/** The last day that was signed. */
export const lastSignedKey: Key = { pk: 'HEADS', sk: 'SIGNED' };

/** A number that has been assigned, found by its value: a number is issued once (invariant 2). */
export const numberKey = (value: string): Key => ({ pk: `NUMBER#${value}`, sk: 'NUMBER' });

/** The next value of one kind of number at one registrar. */
export const sequenceKey = (kind: NumberKind, scope: string): Key => ({ pk: 'SEQUENCE', sk: `${kind}#${scope}` });

/** A number that was drawn and never assigned (空号). */
export const gapKey = (kind: NumberKind, scope: string, sequence: number): Key => ({
  pk: `GAP#${kind}#${scope}`,
  sk: String(sequence).padStart(9, '0'),
});

/** A partner's message that has changed something, by the id that it came under. */
export const messageKey = (partner: string, messageId: string): Key => ({
  pk: `MESSAGE#${partner}#${messageId}`,
  sk: 'MESSAGE',
});

/** A partner's feed of notices: its end, and its entries by position. */
export const feedHeadKey = (partner: string): Key => ({ pk: `FEED#${partner}`, sk: 'HEAD' });
export const feedEntryKey = (partner: string, position: number): Key => ({
  pk: `FEED#${partner}`,
  sk: `N#${String(position).padStart(12, '0')}`,
});

/** That partners have been told of an event. */
export const noticedKey = (eventId: string): Key => ({ pk: `NOTICED#${eventId}`, sk: 'NOTICED' });

/** Where a partner wants to be called. */
export const endpointKey = (partner: string): Key => ({ pk: `ENDPOINT#${partner}`, sk: 'ENDPOINT' });

/** A call of a partner's endpoint, by its `webhook-id`. */
export const callKey = (id: string): Key => ({ pk: `CALL#${id}`, sk: 'CALL' });

/** A company name reserved or registered at a registrar. */
export const nameKey = (registrar: string, normalizedName: string): Key =>
  heldNameKey(`NAME#${registrar}#${normalizedName}`);

/** What all names have in common that are near each other: at a registrar, in a line of business, by their sound. */
export const nearNameKey = (registrar: string, scope: string, sound: string): Key =>
  heldNameKey(`NAMEKEY#${registrar}#${scope}#${sound}`);

/** One of the items that a reservation consists of, by its partition. */
export const heldNameKey = (pk: string): Key => ({ pk, sk: 'NAME' });

/** 工作日历: the years that have been imported. */
export const calendarKey: Key = { pk: 'CALENDAR', sk: 'CALENDAR' };

/** The data keys of one purpose, by their sequence. */
export const keyringKey = (purpose: KeyPurpose, sequence: number): Key => ({
  pk: 'KEYRING',
  sk: `${purpose}#${String(sequence).padStart(6, '0')}`,
});
export const keyringRange = (purpose: KeyPurpose) => ({ pk: 'KEYRING', from: `${purpose}#`, to: `${purpose}$` });

/** That a case names a person, by the keyed digest of the identity number: never by the number. */
export const personKey = (keyId: string, digest: string, caseId: string): Key => ({
  pk: `PERSON#${keyId}#${digest}`,
  sk: `CASE#${caseId}`,
});

/** The searches for people of one day ('YYYY-MM-DD'): the end of their chain, and each by its sequence. */
export const searchesHeadKey = (day: string): Key => ({ pk: `SEARCHES#${day}`, sk: 'HEAD' });
export const searchKey = (day: string, sequence: number): Key => ({
  pk: `SEARCHES#${day}`,
  sk: `S#${String(sequence).padStart(6, '0')}`,
});

/** The partitions of the sparse index `work`: every one is a named worklist, read by key and ordered by due date. */
export const worklist = {
  /** 待审: open reviews of an office. */
  openReviews: (office: string) => `OFFICE#${office}`,
  /** 待刻: seal orders of an engraver. */
  sealOrders: (engraver: string) => `ENGRAVER#${engraver}`,
  /** 待领: what waits to be collected at a hall. */
  collections: (hall: string) => `HALL#${hall}`,
  /** Written, but the workflow has not been signalled yet: the sweeper's. */
  signals: 'SIGNALS',
  /** Submitted or resumed, but the execution has not begun yet: the sweeper's. */
  starts: 'STARTS',
  /** 待销毁: files that were removed, whose content may still be there, and those that are awaited, from when their time is over: the sweeper's. */
  erasures: 'ERASURES',
  /** Drafts, due when they expire (90 days). */
  drafts: 'DRAFTS',
  /** Accepted and on their way, due by the promise of the whole case: nobody's turn in particular, watched by the sweeper. */
  underway: 'UNDERWAY',
  /** Cases whose clock runs, ordered by the calendar that their due dates were found by: the sweeper's. */
  deadlines: 'DEADLINES',
  /** Calls of partners that are to be made, due when the next attempt is: the deliverer's. */
  calls: 'CALLS',
  /** Calls of partners that were given up: the operators'. */
  failedCalls: 'OPERATORS#CALLS',
  /** Cases that have passed their promise: the operators'. */
  overdueCases: 'OPERATORS#OVERDUE',
  /** 督办: supervision orders that wait for an answer: the supervisors'. */
  supervisionOrders: 'SUPERVISION#ORDERS',
  /** 逾期督办: those that have waited for too long: the supervisors', before all others. */
  overdueOrders: 'SUPERVISION#OVERDUE',
  /** 已办结: those that have been answered, by when: nobody's turn any more. */
  settledOrders: 'SUPERVISION#SETTLED',
  /** Cases whose execution failed: the operators'. */
  failedCases: 'OPERATORS#FAILED',
  /** Parcels that came back: the operators'. */
  returnedParcels: 'OPERATORS#RETURNED',
} as const;

/** Files of an applicant that may serve again in another case. */
export const reusablePartition = (subject: string): string => `REUSABLE#${subject}`;

export const ownerPartition = (subject: string): string => `OWNER#${subject}`;
