import { expect, test } from 'vitest';
import { roomIn } from '../../../functions/applicant-materials/standing.ts';
import { mostFiles, mostUploads } from '../../../shared/domain/materials/limits.ts';
import type { MaterialItem } from '../../../shared/store/items/material.ts';
import { aMaterial, at } from '../store/items.ts';
import { recordingTable } from '../store/recorder.ts';

const files = (count: number, state: MaterialItem['state'], more: Partial<MaterialItem> = {}): MaterialItem[] =>
  Array.from({ length: count }, (_none, n) => aMaterial(state, { materialId: `CL-${state}-${n}`, ...more }));

/** What room there is among these files, and how many uploads have lapsed for it. */
const room = async (...materials: MaterialItem[]) => {
  const { table, sent } = recordingTable();
  const answer = await roomIn(table, { materials }, at);
  return [answer, ((sent[0]?.input.TransactItems as unknown[]) ?? []).length / 3];
};

test('a case takes as many files as may be there or still come', async () => {
  expect(await room(...files(mostFiles - 1, 'kept'))).toEqual(['there', 0]);
  expect(await room(...files(mostFiles - 1, 'kept'), ...files(1, 'awaited'))).toEqual(['none', 0]);
});

test('uploads whose time is over make room, where there is none without them', async () => {
  const overdue = files(3, 'awaited', { expiresAt: at });
  expect(await room(...files(mostFiles - 4, 'kept'), ...overdue)).toEqual(['there', 0]);
  expect(await room(...files(mostFiles - 3, 'kept'), ...overdue)).toEqual(['made', 3]);
});

test('a case is asked for so many uploads and no more, whatever has become of them', async () => {
  expect(await room(...files(mostUploads - 1, 'removed'))).toEqual(['there', 0]);
  expect(await room(...files(mostUploads, 'removed'))).toEqual(['none', 0]);
  const full = [...files(mostUploads - mostFiles, 'removed'), ...files(mostFiles, 'awaited', { expiresAt: at })];
  expect(await room(...full)).toEqual(['none', 0]);
});
