import { describe, expect, test } from 'vitest';
import { CaseDocument } from '../../../shared/domain/documents/document.ts';
import { issuedDocuments } from '../../../shared/domain/documents/issued.ts';
import { accepted, approved, released } from './history.ts';

const idsOf = (history: Parameters<typeof issuedDocuments>[0]) => issuedDocuments(history).map(({ id }) => id);
const documentOf = (history: Parameters<typeof issuedDocuments>[0], id: string) => {
  const found = issuedDocuments(history).find((document) => document.id === id);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
};

describe('documents follow from what has happened', () => {
  test('a draft has none', () =>
    expect(idsOf(accepted({ submittedAt: undefined, acceptedAt: undefined, dueAt: undefined, reviews: [] }))).toEqual(
      [],
    ));
  test('what was submitted is received', () =>
    expect(idsOf(accepted({ acceptedAt: undefined, dueAt: undefined, reviews: [] }))).toEqual(['JS-1']));
  test('what was accepted has a receipt', () => expect(idsOf(accepted())).toEqual(['JS-1', 'SL-1']));
  test('without a batch nothing tells of an approval, even if all have approved (invariant 1)', () =>
    expect(idsOf(accepted(approved))).toEqual(['JS-1', 'SL-1']));
  test('with the batch the decision is there', () =>
    expect(idsOf(accepted({ ...approved, released }))).toEqual(['JS-1', 'SL-1', 'PZ-1']));
  test('what was delivered has a receipt of service', () =>
    expect(
      idsOf(accepted({ ...approved, released: { certificates: [], at: '2026-11-25T02:00:00Z', delivered } })),
    ).toEqual(['JS-1', 'SL-1', 'PZ-1', 'SD-1']));
});

const delivered = { at: '2026-11-26T02:00:00Z', method: 'pick-up', hall: 'hall-440605' } as const;

describe('dates', () => {
  test('are of Shanghai, with limits in working days', () => {
    expect(documentOf(accepted(), 'JS-1')).toMatchObject({
      issuedOn: '2026-11-23',
      acceptance: { workingDays: 5, on: '2026-11-30', provisional: false },
    });
    expect(documentOf(accepted(), 'SL-1')).toMatchObject({
      promise: { workingDays: 6, on: '2026-12-01', provisional: false },
    });
    // 01:30 on the 26th in Shanghai.
    expect(documentOf(accepted({ ...approved, released }), 'PZ-1')).toMatchObject({
      issuedOn: '2026-11-26',
      delivery: { workingDays: 10, on: '2026-12-10' },
    });
  });

  test('that no calendar is published for are provisional', () =>
    expect(documentOf(accepted({ submittedAt: '2026-12-30T02:00:00Z' }), 'JS-1')).toMatchObject({
      acceptance: { provisional: true },
    }));
});

describe('a refusal', () => {
  const refused = (item: 'state-tax' | 'name-approval', decidedAt: string) => ({
    ...{ item, state: 'refused', decidedAt },
    reasons: [{ text: '材料不符', pointer: '/tax' }],
  });
  const history = accepted({
    reviews: [refused('name-approval', '2026-11-24T03:00:00Z'), refused('state-tax', '2026-11-24T02:00:00Z')] as never,
  });

  test('is decided by the agency, with its reasons, the law and the rights of review and appeal', () => {
    expect(documentOf(history, 'BP-1')).toMatchObject({
      number: 'YZT20261123-7KQ4M2XWPA-BP-1',
      issuer: { zh: '国家税务局' },
      item: { code: 'state-tax' },
      reasons: [{ text: '材料不符', pointer: '/tax' }],
      basis: expect.arrayContaining(['税收征收管理法 第十五条']),
      rights: { review: { authority: 'superior-tax-authority', days: 60 }, lawsuit: { months: 6 } },
    });
    expect(documentOf(history, 'BP-2')).toMatchObject({
      item: { code: 'name-approval' },
      rights: { review: { authority: 'peoples-government', days: 60 } },
    });
  });

  test('that comes later changes no document of an earlier one', () => {
    const before = accepted({ reviews: history.reviews.slice(1) });
    expect(documentOf(before, 'BP-1')).toEqual(documentOf(history, 'BP-1'));
  });

  test('leaves no document of approval', () => expect(idsOf(history)).not.toContain('PZ-1'));
});

test('the decision of approval masks a number that contains a citizen ID', () => {
  const certificates = [{ kind: 'tax-registration', number: '11010519491231002X01', identifier: 'x' }] as const;
  const document = documentOf(
    accepted({ ...approved, released: { at: '2026-11-25T02:00:00Z', certificates } }),
    'PZ-1',
  );
  expect(document).toMatchObject({ certificates: [{ number: '110***********002X01' }] });
  expect(JSON.stringify(document)).not.toContain('19491231');
});

test('an item that does not apply is not promised', () => {
  const { reviews } = accepted();
  const without = reviews.map((one) =>
    one.item === 'company-seal' ? { ...one, state: 'not-applicable' as const } : one,
  );
  const document = documentOf(accepted({ reviews: without }), 'SL-1');
  expect(document.kind === 'acceptance-receipt' && document.items.map(({ code }) => code)).not.toContain(
    'company-seal',
  );
});

test('every document is of its schema, has a number of its own, and is the same for the same history', () => {
  const history = accepted({ ...approved, released: { ...released, at: '2026-11-25T02:00:00Z', delivered } });
  const documents = issuedDocuments(history);
  for (const document of documents) expect(CaseDocument.parse(document)).toEqual(document);
  expect(new Set(documents.map(({ number }) => number)).size).toBe(documents.length);
  expect(issuedDocuments(structuredClone(history))).toEqual(documents);
});
