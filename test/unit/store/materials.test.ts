import { describe, expect, test } from 'vitest';
import { countedOf, keptOf, overdueOf } from '../../../shared/store/items/material.ts';
import { askMaterial } from '../../../shared/store/transitions/ask-material.ts';
import { clearErasure } from '../../../shared/store/transitions/clear-erasure.ts';
import { expireDraft } from '../../../shared/store/transitions/expire-draft.ts';
import { keepMaterial } from '../../../shared/store/transitions/keep-material.ts';
import { raiseMaterial } from '../../../shared/store/transitions/raise-material.ts';
import { removeMaterial } from '../../../shared/store/transitions/remove-material.ts';
import { submitCase } from '../../../shared/store/transitions/submit-case.ts';
import { aCase, aMaterial, at, caseId, form, named, someConsents } from './items.ts';
import { draft, underReview } from './material-transitions.ts';
import { recordingTable, transactionOf, type Written } from './recorder.ts';

const applicant = { kind: 'applicant', id: 'applicant-1' } as const;
const find = (writes: Written[], part: string): Written | undefined =>
  writes.find(({ key }) => key === `CASE#${caseId} ${part}`);
const own = 'A#MATERIAL#CL-1';
const { state: _awaited, ...wanted } = aMaterial('awaited');

describe('a file that is asked for', () => {
  test('sees all that came before it, so that there are never too many', async () => {
    const first = await transactionOf((t) => askMaterial(t, applicant, draft, wanted));
    expect(find(first, 'A#MATERIALS')).toMatchObject({ condition: '(attribute_not_exists(pk))', item: { version: 1 } });
    const fourth = await transactionOf((t) => askMaterial(t, applicant, underReview, wanted));
    expect(find(fourth, 'A#MATERIALS')).toMatchObject({ condition: '(version = 3)', item: { version: 4 } });
  });

  test('is of a case that still is its applicant’s, and takes files', async () =>
    expect(find(await transactionOf((t) => askMaterial(t, applicant, draft, wanted)), 'A#CASE')).toMatchObject({
      kind: 'ConditionCheck',
      condition: '(state IN ("draft", "reviewing") AND owner = "applicant-1")',
    }));
});

describe('a file that is awaited', () => {
  test('is the sweeper’s once its time is over, until it is kept', async () => {
    const asked = find(await transactionOf((t) => askMaterial(t, applicant, draft, wanted)), own);
    expect(asked?.item).toMatchObject({ workKey: 'ERASURES', workDue: wanted.expiresAt });
    const change = { files: [aMaterial('kept')], at };
    const kept = await transactionOf((t) => keepMaterial(t, applicant, draft, aMaterial('awaited'), change));
    expect(find(kept, own)?.update).toMatch(/REMOVE .*workKey.*workDue/);
  });
});

describe('a file that is kept', () => {
  const kept = { files: [aMaterial('kept')], at };

  test('changes nothing of a draft, whose form may be edited at the same time, but finds it a draft', async () => {
    const writes = await transactionOf((t) => keepMaterial(t, applicant, draft, aMaterial('awaited'), kept));
    expect(find(writes, 'A#CASE')).toMatchObject({
      kind: 'ConditionCheck',
      condition: '(state = "draft" AND owner = "applicant-1")',
    });
    expect(find(writes, own)?.condition).toContain('owner = "applicant-1"');
  });

  test.each([
    ['a day after the last edit or file', '2027-02-20T02:00:00.000Z', true],
    ['later on that day', '2027-02-20T02:00:00.001Z', false],
  ])(
    'makes the 90 days of a draft begin anew, as an edit does, without a write for each: %s',
    async (_when, workDue, anew) => {
      const current = { ...draft, case: aCase('draft', { workDue }) };
      const writes = await transactionOf((t) => keepMaterial(t, applicant, current, aMaterial('awaited'), kept));
      expect(find(writes, 'A#CASE')).toMatchObject({
        kind: anew ? 'Update' : 'ConditionCheck',
        update: anew ? 'SET workDue = "2027-02-21T02:00:00.000Z"' : '',
        condition: expect.stringContaining('state = "draft" AND owner = "applicant-1"'),
      });
    },
  );

  test('moves a case under review from the version that was read, and sends back what sees it and nothing else', async () => {
    const change = { ...kept, form };
    const writes = await transactionOf((t) => keepMaterial(t, applicant, underReview, aMaterial('awaited'), change));
    expect(find(writes, 'A#CASE')?.condition).toContain('state IN ("reviewing") AND version = 2');
    expect(writes.flatMap(({ key }) => / A#REVIEW#(.+)$/.exec(key)?.[1] ?? [])).toEqual(['business-licence']);
    const told = writes.find(({ item }) => item.type === 'case-supplemented');
    expect(told?.item.data).toEqual({ sentBack: ['business-licence'] });
  });

  test('can be found by its applicant to be used again, unless they have made it themselves', async () => {
    const updateOf = async (trust: 'C' | 'D') =>
      find(await transactionOf((t) => keepMaterial(t, applicant, draft, aMaterial('awaited', { trust }), kept)), own)
        ?.update;
    expect(await updateOf('C')).toContain('ownerKey = "REUSABLE#applicant-1"');
    expect(await updateOf('D')).not.toContain('ownerKey');
  });

  test('is raised while it is of trust C, and by that alone', async () => {
    const clerk = { kind: 'hall', id: 'clerk-1', office: 'hall-440604' } as const;
    const writes = await transactionOf((t) => raiseMaterial(t, clerk, aMaterial('kept'), at));
    expect(find(writes, own)?.condition).toContain('trust = "C"');
    expect(find(writes, 'A#CASE')).toBeUndefined();
  });
});

describe('a file that is removed', () => {
  test('leaves its name at once, and its content to the sweeper until that is known to be gone', async () => {
    const change = { files: [], at };
    const writes = await transactionOf((t) => removeMaterial(t, applicant, draft, aMaterial('kept'), change));
    expect(find(writes, own)?.update).toContain(`workKey = "ERASURES", workDue = "${at}"`);
    expect(find(writes, own)?.update).toMatch(/REMOVE fileName, ownerKey, ownerSort$/);
    const { table, sent } = recordingTable();
    await clearErasure(table, aMaterial('removed'));
    expect(sent[0]?.input).toMatchObject({ UpdateExpression: 'REMOVE #workKey, #workDue' });
  });

  test('and had not come yet sends nothing back', async () => {
    const change = { files: [], form, at };
    const writes = await transactionOf((t) => removeMaterial(t, applicant, underReview, aMaterial('awaited'), change));
    expect(writes.filter(({ key }) => key.includes('A#CASE') || key.includes('A#REVIEW'))).toEqual([]);
  });

  test('makes the submission fail that needs it', async () => {
    const needed = [aMaterial('kept')];
    const submission = { kind: form.kind, registrar: form.registrar, at, needed, named };
    const writes = await transactionOf((t) => submitCase(t, applicant, aCase('draft'), submission));
    expect(find(writes, own)).toMatchObject({ kind: 'ConditionCheck', condition: '(state = "kept")' });
  });
});

describe('a draft that expires', () => {
  const due = aCase('draft', { workDue: at });

  test('takes its files with it, as many as it can have, in its own transaction', async () => {
    const materials = Array.from({ length: 20 }, (_none, n) =>
      aMaterial(n < 10 ? 'kept' : 'awaited', { materialId: `CL-${n}`, expiresAt: at }),
    );
    const writes = await transactionOf((t) =>
      expireDraft(t, { case: due, materials, shelf: 20, consents: someConsents() }, at),
    );
    expect(writes.filter(({ update }) => update.includes('state = "removed"'))).toHaveLength(20);
    expect(writes.length).toBeLessThanOrEqual(100);
  });

  test('stays while a file comes that it has not seen, which nobody would look for any more', async () => {
    const conditionFor = async (shelf: number) =>
      find(
        await transactionOf((t) => expireDraft(t, { case: due, materials: [], shelf, consents: undefined }, at)),
        'A#MATERIALS',
      );
    expect(await conditionFor(0)).toMatchObject({ kind: 'ConditionCheck', condition: '(attribute_not_exists(pk))' });
    expect(await conditionFor(3)).toMatchObject({ kind: 'ConditionCheck', condition: '(version = 3)' });
  });
});

test('what counts is what is there and what may still come, until it has lapsed; what is there is what is kept', () => {
  const all = [
    aMaterial('kept'),
    aMaterial('awaited', { expiresAt: '2026-11-23T02:00:00.001Z' }),
    aMaterial('awaited', { expiresAt: at }),
    aMaterial('refused'),
    aMaterial('removed'),
  ];
  expect(countedOf(all)).toEqual(all.slice(0, 3));
  expect(keptOf(all)).toEqual(all.slice(0, 1));
  expect(overdueOf(all, at)).toEqual(all.slice(2, 3));
});
