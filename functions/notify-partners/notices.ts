import * as z from 'zod';
import { endings } from '../../shared/domain/lifecycle/case-state.ts';
import { agencyNotices, type Notice } from '../../shared/domain/notices/notice.ts';
import { readBatch } from '../../shared/store/read/read-released.ts';
import { readReviews } from '../../shared/store/read/read-reviews.ts';
import type { Table } from '../../shared/store/table.ts';

/** The events of cases that partners are told of; the stream is filtered by their types. */
const Told = z.discriminatedUnion('type', [
  z.object({ type: z.literal('case-accepted'), data: z.object({ reviews: z.int() }) }),
  z.object({ type: z.literal('review-sent-back') }),
  z.object({ type: z.literal('case-closed'), data: z.object({ ending: z.enum(endings) }) }),
  z.object({ type: z.literal('batch-released') }),
  z.object({ type: z.enum(['parcel-booked', 'parcel-rebooked']), data: z.object({ trackingNumber: z.string() }) }),
]);

/** An event as the stream hands it over. */
export const CaseEvent = z
  .object({
    caseId: z.string(),
    aggregate: z.string(),
    sequence: z.int(),
    at: z.string(),
    traceId: z.string().optional(),
  })
  .and(Told);
export type CaseEvent = z.infer<typeof CaseEvent>;

/** Thrown where the event is there and what it tells of cannot be read yet; the stream comes back to it. */
export class NotYet extends Error {
  constructor(what: string) {
    super(`${what} cannot be read yet`);
    this.name = 'NotYet';
  }
}

/** What is only to be told once the batch can be seen: the strongly consistent read that invariant 1 asks for. */
const afterRelease = async (table: Table, caseId: string, tell: () => Promise<Notice[]>): Promise<Notice[]> => {
  if ((await readBatch(table, caseId)) === undefined) throw new NotYet(`the batch of ${caseId}`);
  return tell();
};

/** What whom is told of an event. */
export const noticesOf = async (table: Table, event: CaseEvent): Promise<Notice[]> => {
  const { caseId, at: timestamp } = event;
  switch (event.type) {
    case 'case-accepted': {
      const reviews = await readReviews(table, caseId);
      if (reviews.length < event.data.reviews) throw new NotYet(`the reviews of ${caseId}`);
      return agencyNotices({ type: 'case.accepted', timestamp }, caseId, reviews);
    }
    case 'review-sent-back': {
      const sentBack = (await readReviews(table, caseId)).filter(({ item }) => event.aggregate === `review:${item}`);
      return agencyNotices({ type: 'review.sent-back', timestamp }, caseId, sentBack);
    }
    case 'case-closed': {
      const { ending } = event.data;
      return agencyNotices({ type: 'case.cancelled', timestamp, ending }, caseId, await readReviews(table, caseId));
    }
    case 'batch-released':
      return afterRelease(table, caseId, async () =>
        agencyNotices({ type: 'batch.released', timestamp }, caseId, await readReviews(table, caseId)),
      );
    case 'parcel-booked':
    case 'parcel-rebooked': {
      const { trackingNumber } = event.data;
      const notice = { partner: 'courier', type: 'batch.released', timestamp } as const;
      return afterRelease(table, caseId, async () => [{ ...notice, data: { caseNumber: caseId, trackingNumber } }]);
    }
  }
};
