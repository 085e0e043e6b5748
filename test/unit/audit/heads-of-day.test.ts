import { expect, test } from 'vitest';
import { readHeadAtEndOf } from '../../../shared/store/audit/heads-of-day.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { recordingTable } from '../store/recorder.ts';

const day = '2026-11-23';
const chain = { caseId: 'YZT20261123-7KQ4M2XWPA', aggregate: 'case' };
const record = { pk: `CASE#${chain.caseId}`, sk: 'Z#case#000002' };
const noted = { ...chain, version: 2, hash: 'sha256:2' };

/** The last head of the day, where these records follow (the first of them is the one that was noted). */
const headAmong = async (...records: { sequence: number; hash: string; at: string }[]) => {
  const { table, sent } = recordingTable(() => ({ Items: records.map(toAttributes) }));
  const head = await readHeadAtEndOf(table, day, { ...noted, record });
  return { head, sent };
};

const first = { sequence: 2, hash: 'sha256:2', at: '2026-11-23T01:00:00.000Z' };
const second = { sequence: 3, hash: 'sha256:3', at: '2026-11-23T15:59:59.999Z' };
const nextDay = { sequence: 4, hash: 'sha256:4', at: '2026-11-23T16:00:00.000Z' };

test('a chain stood at the end of a day where its last record of the day left it', async () => {
  expect((await headAmong(first)).head).toEqual(noted);
  expect((await headAmong(first, second)).head).toEqual({ ...chain, version: 3, hash: 'sha256:3' });
  expect((await headAmong(first, second, nextDay)).head).toEqual({ ...chain, version: 3, hash: 'sha256:3' });
});

test('it is looked for from the noted record on, among the records of this chain alone', async () => {
  const { sent } = await headAmong(first);
  expect(sent.map(({ input }) => input)).toMatchObject([
    {
      ConsistentRead: true,
      ExpressionAttributeValues: toAttributes({ ':pk': record.pk, ':from': record.sk, ':to': 'Z#case#999999' }),
    },
  ]);
});

test('where the noted record has gone, or another lies in its place, it is signed as it was noted', async () => {
  expect((await headAmong()).head).toEqual(noted);
  expect((await headAmong(second)).head).toEqual(noted);
  expect((await headAmong({ ...first, hash: 'sha256:forged' }, second)).head).toEqual(noted);
});

test('a note from when every change was noted is where the chain stood', async () => {
  const { table, sent } = recordingTable();
  expect(await readHeadAtEndOf(table, day, noted)).toEqual(noted);
  expect(sent).toEqual([]);
});
