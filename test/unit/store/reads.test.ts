import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import type { ItemCode } from '../../../shared/domain/catalogue/types.ts';
import { sealedFormText } from '../../../shared/store/items/fields.ts';
import { fromAttributes, toAttributes } from '../../../shared/store/marshal.ts';
import { type CaseReader, readArchive, readCase, readReview } from '../../../shared/store/read/read-case.ts';
import { readReleasedBatch } from '../../../shared/store/read/read-released.ts';
import { readOwned, readWorklist } from '../../../shared/store/read/read-worklist.ts';
import { aCase, aParcel, aReview, caseId } from './items.ts';
import { recordingTable } from './recorder.ts';

const office = aReview('state-tax', 'open').office;
const stored = [
  { ...aCase('reviewing'), form: sealedFormText(aCase('reviewing').form) },
  aReview('state-tax', 'open', { taskToken: 'token-1' }),
  aReview('company-seal', 'open'),
  aParcel('waiting', { method: 'pick-up', hall: 'hall-440604' }),
].map(toAttributes);

const answering = (items: Record<string, AttributeValue>[]) => recordingTable(() => ({ Items: items, Item: items[0] }));
const read = (caller: CaseReader) => readCase(answering(stored).table, caller, caseId);
const applicant = (subject: string) => ({ kind: 'applicant', subject, assurance: 'L1' }) as const;
const agency = (offices: string[], items: ItemCode[]) => ({ kind: 'agency', client: 'c', offices, items }) as const;

describe('a case is read for', () => {
  test('its applicant, and for no other', async () => {
    expect((await read(applicant('applicant-1')))?.reviews).toHaveLength(2);
    expect(await read(applicant('applicant-2'))).toBeUndefined();
    expect(await read(applicant(''))).toBeUndefined();
  });

  test.each(['supervisor', 'administrator'] as const)('no %s: no route shows them a case', async (kind) =>
    expect(await read({ kind, subject: 's' })).toBeUndefined(),
  );

  test('the hall where it waits', async () => {
    expect(await read({ kind: 'hall', subject: 'c', halls: ['hall-440604'] })).toBeDefined();
    expect(await read({ kind: 'hall', subject: 'c', halls: ['hall-440605'] })).toBeUndefined();
  });

  test('no engraver', async () =>
    expect(await read({ kind: 'engraver', client: 'c', engravers: ['engraver-chancheng-01'] })).toBeUndefined());

  test('nobody where there is none', async () =>
    expect(await readCase(answering([]).table, { kind: 'operator', subject: 'o' }, caseId)).toBeUndefined());
});

test('one review is read for its own office and scope', async () => {
  const review = answering([toAttributes(aReview('state-tax', 'open'))]).table;
  expect(await readReview(review, agency([office], ['state-tax']), caseId, 'state-tax')).toBeDefined();
  expect(await readReview(review, agency([office], ['local-tax']), caseId, 'state-tax')).toBeUndefined();
  expect(await readReview(review, agency(['x'], ['state-tax']), caseId, 'state-tax')).toBeUndefined();
});

test('a case is read strongly, and only in the part that parties may see at any time (invariant 1)', async () => {
  const { table, sent } = answering(stored);
  await readCase(table, { kind: 'operator', subject: 'o' }, caseId);
  expect(sent).toHaveLength(1);
  const input = sent[0]?.input as {
    ExpressionAttributeValues: Record<string, AttributeValue>;
    ConsistentRead: boolean;
  };
  expect(input.ConsistentRead).toBe(true);
  const range = fromAttributes(input.ExpressionAttributeValues);
  expect(range).toEqual({ ':pk': `CASE#${caseId}`, ':from': 'A#', ':to': 'A$' });
  for (const sealed of ['B#BATCH', 'S#NUMBERS', 'S#CERTIFICATE#x', 'Z#case#1']) {
    expect(sealed >= String(range[':from']) && sealed <= String(range[':to'])).toBe(false);
  }
});

test('without its batch nothing else of a batch is read at all (invariant 1)', async () => {
  const { table, sent } = recordingTable(() => ({}));
  expect(await readReleasedBatch(table, caseId)).toBeUndefined();
  expect(sent.map((command) => [command.constructor.name, command.input.ConsistentRead])).toEqual([
    ['GetItemCommand', true],
  ]);
});

test('what goes to the archive has neither tokens nor attributes of the indexes', async () => {
  const [, review = {}] = stored;
  const bare = {
    ...review,
    ...toAttributes({ workKey: 'W', workDue: 'D', ownerKey: 'O', ownerSort: 'S', named: 'N' }),
  };
  const [kept] = await readArchive(answering([bare]).table, caseId);
  expect(kept).toMatchObject({ entity: 'review', item: 'state-tax' });
  for (const gone of ['taskToken', 'workKey', 'workDue', 'ownerKey', 'ownerSort', 'named'])
    expect(kept).not.toHaveProperty(gone);
});

test('what goes to the archive tells how people have answered, and has no digest of any', async () => {
  const confirmed = { parts: ['p'], at: '2026-11-23T02:00:00.000Z', via: 'paper', by: 'clerk', reference: 'SJ-1' };
  const consents = {
    pk: 'p',
    sk: 'V#CONSENTS',
    entity: 'consents',
    people: JSON.stringify({ 'digest-1': { confirmed } }),
  };
  const order = { pk: 'p', sk: 'V#ORDER#1', entity: 'order', person: { key: 'k', digest: 'digest-1' }, state: 'open' };
  const kept = await readArchive(answering([consents, order].map(toAttributes)).table, caseId);
  expect(kept).toMatchObject([{ people: [{ confirmed }] }, { entity: 'order', state: 'open' }]);
  expect(JSON.stringify(kept)).not.toContain('digest-1');
});

describe('a list', () => {
  test('is read by key in its index, a page at a time, never scanned', async () => {
    const { table, sent } = recordingTable(() => ({ Items: [], LastEvaluatedKey: toAttributes({ pk: 'p', sk: 's' }) }));
    const page = await readWorklist(table, 'OFFICE#x', { limit: 20 }, '2026-11-23T02:00:00.000Z');
    expect(page).toEqual({ items: [], next: { pk: 'p', sk: 's' } });
    await readOwned(table, 'OWNER#x', { limit: 20, after: { pk: 'p' } });
    expect(sent.map((command) => [command.constructor.name, command.input.IndexName, command.input.Limit])).toEqual([
      ['QueryCommand', 'work', 20],
      ['QueryCommand', 'owner', 20],
    ]);
    expect(sent[0]?.input.KeyConditionExpression).toBe('workKey = :key AND workDue <= :due');
    expect(sent[1]?.input.ExclusiveStartKey).toEqual(toAttributes({ pk: 'p' }));
  });
});
