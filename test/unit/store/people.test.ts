import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import type { Named } from '../../../shared/domain/personal/named.ts';
import { caseKey } from '../../../shared/store/keys.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { commitNamed } from '../../../shared/store/people/commit-named.ts';
import { readNamedCases } from '../../../shared/store/people/read-named-cases.ts';
import { submitCase } from '../../../shared/store/transitions/submit-case.ts';
import { supplementCase } from '../../../shared/store/transitions/supplement-case.ts';
import { check } from '../../../shared/store/writes.ts';
import { aCase, at, caseId, form, name, named, reserved, sealedForm } from './items.ts';
import { recordingTable, transactionOf, type Written } from './recorder.ts';

const applicant = { kind: 'applicant', id: 'applicant-1' } as const;
const entries = (writes: Written[]) =>
  writes.filter(({ key }) => key.startsWith('PERSON#')).map(({ kind, key }) => `${kind} ${key}`);

const of = (from: number, to: number): Named => ({
  key: 'index-1',
  people: Object.fromEntries(Array.from({ length: to - from }, (_none, at) => [`d${from + at}`, ['shareholder']])),
});

/** How many items each transaction has that a change of who is named comes to, beside `other` writes. */
const sizes = async (before: Named, after: Named, other: number): Promise<number[]> => {
  const { table, sent } = recordingTable();
  const others = Array.from({ length: other }, () => check(table, 'other', caseKey(caseId), { version: 1 }));
  await commitNamed(table, aCase('reviewing', { named: before }), after, others);
  return sent.map(({ input }) => (input.TransactItems as TransactWriteItem[]).length);
};

describe('the index of people', () => {
  test('has an entry for everyone from the transaction in which the case is submitted, which says itself whom it names', async () => {
    const submission = { kind: form.kind, registrar: form.registrar, at, name: reserved, named, needed: [] };
    const writes = await transactionOf((t) => submitCase(t, applicant, aCase('draft'), submission));
    expect(entries(writes)).toEqual(
      ['digest-1', 'digest-2'].map((digest) => `Update PERSON#index-1#${digest} CASE#${caseId}`),
    );
    expect(writes.find(({ key }) => key.includes('A#CASE'))?.update).toContain(
      `named = ${JSON.stringify(JSON.stringify(named))}`,
    );
  });

  test('follows a supplement: who is new comes, who is named no longer goes, all others stay', async () => {
    const before: Named = { key: 'index-1', people: { 'digest-1': ['agent'], 'digest-0': ['liaison'] } };
    const supplement = { form, sealed: sealedForm, files: [], named, companyName: name, at };
    const writes = await transactionOf((t) =>
      supplementCase(t, applicant, aCase('reviewing', { named: before }), [], supplement),
    );
    expect(entries(writes)).toEqual([
      `Update PERSON#index-1#digest-2 CASE#${caseId}`,
      `Delete PERSON#index-1#digest-0 CASE#${caseId}`,
    ]);
  });

  test.each([
    ['fits', of(0, 0), of(0, 97), 3, [100]],
    ['names two hundred', of(0, 0), of(0, 200), 3, [100, 3, 100]],
    ['replaces sixty', of(0, 60), of(60, 120), 16, [100]],
    ['replaces two hundred', of(0, 200), of(200, 400), 16, [100, 16, 100]],
  ])(
    'writes entries ahead where a form %s, since a transaction takes a hundred items',
    async (_what, before, after, other, all) => expect(await sizes(before, after, other)).toEqual(all),
  );
});

describe('a search', () => {
  const supervisor = { kind: 'supervisor', subject: 'supervisor' } as const;
  const stored = (more: object) => ({
    ...aCase('reviewing', { submittedAt: at }),
    ...{ form: 'no JSON at all', named: JSON.stringify(named) },
    ...more,
  });
  const find = (item: object, digest = 'digest-1', key = 'index-1') => {
    const entry = toAttributes({ entity: 'person', caseId });
    const { table } = recordingTable(({ constructor: { name: command } }) =>
      command === 'QueryCommand' ? { Items: [entry] } : { Item: toAttributes(item) },
    );
    return readNamedCases(table, supervisor, [{ key, digest }], { limit: 50 });
  };

  test('shows the case with roles and state, and does not look at its form', async () =>
    expect(await find(stored({}))).toEqual({
      cases: [{ caseId, state: 'reviewing', roles: ['shareholder', 'agent'], companyName: name, submittedAt: at }],
    }));

  test.each<[string, object, string?, string?]>([
    ['names somebody else by now', {}, 'digest-0'],
    ['names them under another key', {}, 'digest-1', 'index-2'],
    ['is still a draft', { named: undefined, submittedAt: undefined }],
  ])('believes the case and not an entry that points to one that %s', async (_what, more, digest, key) =>
    expect(await find(stored(more), digest, key)).toEqual({ cases: [] }),
  );
});
