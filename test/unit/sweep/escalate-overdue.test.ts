import { expect, test } from 'vitest';
import type { Deps } from '../../../functions/sweep/deps.ts';
import { escalateOverdue } from '../../../functions/sweep/escalate-overdue.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { aCase, caseId } from '../store/items.ts';
import { recordingTable } from '../store/recorder.ts';

/** How much a run of the duty writes after the case is due by the index, where the case itself is due at `workDue`. */
const writtenOn = async (workDue: string): Promise<number> => {
  const current = aCase('reviewing', { workKey: 'UNDERWAY', workDue });
  const stored = { ...current, form: JSON.stringify(current.form), pk: `CASE#${caseId}`, sk: 'A#CASE' };
  const { named: _none, ...whole } = stored;
  const { table, sent } = recordingTable(({ constructor: { name }, input }) => {
    if (name !== 'QueryCommand') return {};
    return { Items: [toAttributes('IndexName' in input ? { caseId, entity: 'case' } : whole)] };
  });
  const log = { info: () => undefined, error: () => expect.unreachable() };
  const clock = { now: () => Date.parse('2026-12-01T02:00:00Z') };
  await escalateOverdue({ table, clock, log } as unknown as Deps);
  return sent.filter(({ constructor: { name } }) => name.startsWith('Transact')).length;
};

test('a case that is overdue is escalated', async () => expect(await writtenOn('2026-11-30T15:59:59.000Z')).toBe(1));

test('one that a calendar has just given more time is left, though the index does not know yet', async () =>
  expect(await writtenOn('2026-12-03T15:59:59.000Z')).toBe(0));
