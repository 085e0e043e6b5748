import { describe, expect, test } from 'vitest';
import { type CaseEvent, noticesOf } from '../../../functions/notify-partners/notices.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { aReview, at, caseId } from '../store/items.ts';
import { recordingTable } from '../store/recorder.ts';

const batch = {
  ...{ caseId, version: 1, chain: 'sha256:0', entity: 'batch', state: 'released' },
  releasedAt: at,
  kinds: [],
};
const reviews = [
  aReview('business-licence', 'approved'),
  aReview('name-approval', 'approved'),
  aReview('state-tax', 'open'),
  aReview('company-seal', 'not-applicable'),
];

/** What is told of an event while this stands in the table. */
const told = (event: unknown, { released = true, found = reviews } = {}) => {
  const answer = released ? { Item: toAttributes(batch) } : {};
  const { table } = recordingTable(() => ({ Items: found.map(toAttributes), ...answer }));
  return noticesOf(table, { caseId, aggregate: 'case', sequence: 3, at, ...(event as object) } as CaseEvent);
};
const parcel = { type: 'parcel-booked', data: { trackingNumber: 'EA123456789CN' } };

describe('what partners are told', () => {
  test('of an acceptance: each agency once, its items in the order of the catalogue, none that does not apply', async () => {
    const notices = await told({ type: 'case-accepted', data: { reviews: 4 } });
    expect(notices.map(({ partner, data }) => [partner, data])).toEqual([
      [
        'market-regulation',
        { caseNumber: caseId, office: reviews[0]?.office, items: ['name-approval', 'business-licence'] },
      ],
      ['state-tax', { caseNumber: caseId, office: reviews[2]?.office, items: ['state-tax'] }],
    ]);
  });

  test('of a review that was sent back: its agency alone', async () => {
    const notices = await told({ type: 'review-sent-back', aggregate: 'review:state-tax' });
    expect(notices).toMatchObject([{ partner: 'state-tax', type: 'review.sent-back', data: { items: ['state-tax'] } }]);
  });

  test('of an ending: how, and not by whom', async () => {
    const notices = await told({ type: 'case-closed', data: { ending: 'refused' } });
    expect(notices.map(({ data }) => data)).toMatchObject([{ ending: 'refused' }, { ending: 'refused' }]);
    expect(JSON.stringify(notices)).not.toContain('approved');
  });

  test('of a parcel: the courier, and nobody else', async () =>
    expect(await told(parcel)).toMatchObject([
      { partner: 'courier', type: 'batch.released', data: { caseNumber: caseId, trackingNumber: 'EA123456789CN' } },
    ]));
});

test.each([{ type: 'batch-released' }, parcel])(
  'nothing is told of a release before its batch can be read (invariant 1): %j',
  async (event) => {
    await expect(told(event, { released: false })).rejects.toThrow('cannot be read yet');
    expect((await told(event)).length).toBeGreaterThan(0);
  },
);

test('an acceptance of which not every review can be read yet is told later', async () =>
  expect(told({ type: 'case-accepted', data: { reviews: 5 } })).rejects.toThrow('cannot be read yet'));
