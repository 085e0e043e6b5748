import { TransactionCanceledException, type TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import type { ItemCode } from '../../../shared/domain/catalogue/types.ts';
import type { Reviewer } from '../../../shared/store/caller.ts';
import { sealedFormText } from '../../../shared/store/items/fields.ts';
import { fromAttributes, toAttributes } from '../../../shared/store/marshal.ts';
import { readForReviewer } from '../../../shared/store/read/read-for-reviewer.ts';
import { aCase, aReview, at, caseId } from './items.ts';
import { recordingTable } from './recorder.ts';

const office = aReview('state-tax', 'open').office;
const stored = [
  { ...aCase('reviewing'), form: sealedFormText(aCase('reviewing').form) },
  aReview('state-tax', 'open', { taskToken: 'token-1' }),
  aReview('company-seal', 'open'),
].map(toAttributes);

const agency = (offices: string[], items: ItemCode[]): Reviewer => ({ kind: 'agency', client: 'c', offices, items });
const officer = (offices: string[], items: ItemCode[]): Reviewer => ({
  ...{ kind: 'officer', subject: 'o', agency: 'state-tax', offices, items, role: 'officer', signoff: 1 },
});
const asked = { route: 'readReview', item: 'state-tax' } as const;

/** A table with a case, and with a log of the day that has had so many refused reads. */
const tableWith = (log?: { version: number; refused: number }, items = stored) =>
  recordingTable(({ constructor: { name } }) => {
    if (name === 'QueryCommand') return { Items: items };
    return name === 'GetItemCommand' && log ? { Item: toAttributes({ ...log, chain: 'sha256:0' }) } : {};
  });

type Sent = ReturnType<typeof recordingTable>['sent'];

const transactionsIn = (sent: Sent) =>
  sent
    .filter(({ constructor: { name } }) => name === 'TransactWriteItemsCommand')
    .map(({ input }) => (input as unknown as TransactWriteItemsCommandInput).TransactItems ?? []);

/** The entries that were written to the log. */
const entriesIn = (sent: Sent) =>
  transactionsIn(sent).map((writes) => {
    const items = writes.map(({ Put }) => fromAttributes(Put?.Item ?? {}));
    return items.find(({ entity }) => entity === 'access');
  });

describe('a review is shown to', () => {
  test('an agency and an officer, of their own offices and items only', async () => {
    for (const of of [agency, officer]) {
      const read = async (reviewer: Reviewer) =>
        (await readForReviewer(tableWith().table, reviewer, caseId, asked, at)).outcome;
      expect(await read(of([office], ['state-tax']))).toBe('shown');
      expect(await read(of([office], ['local-tax']))).toBe('not-found');
      expect(await read(of(['state-tax-440605'], ['state-tax']))).toBe('not-found');
      expect(await read(of([], ['state-tax', 'company-seal']))).toBe('not-found');
    }
  });

  test('nobody before the look is in the log: where that cannot be written, nothing is answered', async () => {
    const { table } = recordingTable(({ constructor: { name } }) => {
      if (name === 'TransactWriteItemsCommand') throw new Error('no table');
      return name === 'QueryCommand' ? { Items: stored } : {};
    });
    await expect(readForReviewer(table, officer([office], ['state-tax']), caseId, asked, at)).rejects.toThrow(
      'no table',
    );
  });
});

describe('the access log', () => {
  test('says who, when, what, under which office, with which result; with its head, in one transaction', async () => {
    const { table, sent } = tableWith();
    await readForReviewer(table, officer([office], ['state-tax']), caseId, asked, at);
    const [writes = []] = transactionsIn(sent);
    const [head = {}, entry = {}, day = {}] = writes.map(({ Put }) => fromAttributes(Put?.Item ?? {}));
    expect(writes).toHaveLength(3);
    expect(entry).toEqual({
      ...{ pk: `ACCESS#${caseId}`, sk: '2026-11-23#000001', entity: 'access', caseId, aggregate: 'access:2026-11-23' },
      ...{ sequence: 1, at, previous: '', hash: head.chain, route: 'readReview', item: 'state-tax', result: 'shown' },
      actor: { kind: 'officer', id: 'o', office },
    });
    expect(head).toEqual({
      ...{ pk: `ACCESS#${caseId}`, sk: '2026-11-23#HEAD', entity: 'access-log', caseId, day: '2026-11-23' },
      ...{ version: 1, chain: entry.hash, notedOn: '2026-11-23', refused: 0 },
    });
    expect(day).toMatchObject({ entity: 'head-of-day', aggregate: 'access:2026-11-23', version: 1, hash: entry.hash });
  });

  test('goes on from where it stands, and under another day begins anew', async () => {
    const { table, sent } = tableWith({ version: 4, refused: 0 });
    await readForReviewer(table, officer([office], ['state-tax']), caseId, asked, '2026-11-23T16:00:00.000Z');
    expect(entriesIn(sent)).toMatchObject([{ aggregate: 'access:2026-11-24', sequence: 5, previous: 'sha256:0' }]);
    const [writes = []] = transactionsIn(sent);
    expect(writes[0]?.Put?.ConditionExpression).toContain('version');
  });

  test('touches nothing of the case: whoever decides meanwhile meets no reader', async () => {
    const { table, sent } = tableWith();
    await readForReviewer(table, officer([office], ['state-tax']), caseId, asked, at);
    const keys = transactionsIn(sent).flatMap((writes) => writes.map(({ Put }) => String(Put?.Item?.pk?.S)));
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(key).not.toContain('CASE#');
  });

  test('is tried again when somebody else has looked at the same moment', async () => {
    let tries = 0;
    const { table, sent } = recordingTable(({ constructor: { name } }) => {
      if (name === 'QueryCommand') return { Items: stored };
      if (name !== 'TransactWriteItemsCommand' || ++tries > 15) return {};
      const CancellationReasons = [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }, { Code: 'None' }];
      throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons });
    });
    const opened = await readForReviewer(table, officer([office], ['state-tax']), caseId, asked, at);
    expect(opened.outcome).toBe('shown');
    expect(transactionsIn(sent)).toHaveLength(16);
  });

  test('knows who asked for what is not theirs, and never of what', async () => {
    const { table, sent } = tableWith();
    const wanted = {
      ...asked,
      route: 'unmaskFields',
      reason: 'identity-check',
      pointers: ['/tax/clerk/phone'],
    } as const;
    await readForReviewer(table, officer(['state-tax-440605'], ['state-tax']), caseId, wanted, at);
    const [entry = {}] = entriesIn(sent);
    expect(entry).toMatchObject({ result: 'not-found', actor: { kind: 'officer', id: 'o' }, route: 'unmaskFields' });
    expect(Object.keys(entry)).not.toContain('pointers');
  });

  test('keeps the first fifty refused looks of a day, and every one that was shown', async () => {
    const full = tableWith({ version: 60, refused: 50 });
    await readForReviewer(full.table, officer([], []), caseId, asked, at);
    expect(entriesIn(full.sent)).toEqual([]);
    await readForReviewer(full.table, officer([office], ['state-tax']), caseId, asked, at);
    expect(entriesIn(full.sent)).toMatchObject([{ result: 'shown', sequence: 61 }]);
    const almost = tableWith({ version: 60, refused: 49 });
    await readForReviewer(almost.table, officer([], []), caseId, asked, at);
    expect(entriesIn(almost.sent)).toMatchObject([{ result: 'not-found' }]);
  });

  test('is not begun for a case that does not exist', async () => {
    const { table, sent } = tableWith(undefined, []);
    const opened = await readForReviewer(table, officer([office], ['state-tax']), caseId, asked, at);
    expect(opened).toEqual({ outcome: 'not-found' });
    expect(transactionsIn(sent)).toEqual([]);
  });

  test('says that a request was refused, without what it asked for, and with what is wrong for the one who asked', async () => {
    const { table, sent } = tableWith();
    const wanted = { ...asked, pointers: ['/13800000000'] };
    const opened = await readForReviewer(table, officer([office], ['state-tax']), caseId, wanted, at, () => 'wrong');
    expect(opened).toEqual({ outcome: 'refused', why: 'wrong' });
    expect(entriesIn(sent)).toMatchObject([{ result: 'refused', actor: { office } }]);
    expect(JSON.stringify(entriesIn(sent))).not.toContain('13800000000');
  });
});
