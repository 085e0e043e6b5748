import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import type { ConsentRecord } from '../../../shared/domain/consent/record.ts';
import type { Named } from '../../../shared/domain/personal/named.ts';
import { caseKey } from '../../../shared/store/keys.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { commitNamed } from '../../../shared/store/people/commit-named.ts';
import { readNamedCases } from '../../../shared/store/people/read-named-cases.ts';
import { askNamed } from '../../../shared/store/transitions/ask-named.ts';
import { closeCase } from '../../../shared/store/transitions/close-case.ts';
import { confirmNamed } from '../../../shared/store/transitions/confirm-named.ts';
import { denyNamed } from '../../../shared/store/transitions/deny-named.ts';
import { expireDraft } from '../../../shared/store/transitions/expire-draft.ts';
import { submitCase } from '../../../shared/store/transitions/submit-case.ts';
import { supplementCase } from '../../../shared/store/transitions/supplement-case.ts';
import { check } from '../../../shared/store/writes.ts';
import { aCase, asTaxClerk, at, caseId, form, name, named, reserved, sealedForm, someConsents } from './items.ts';
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
  const listed = { case: aCase('reviewing', { named: before }), consents: undefined, key: after.key };
  await commitNamed(table, listed, Object.keys(after.people), others);
  return sent.map(({ input }) => (input.TransactItems as TransactWriteItem[]).length);
};

/** The same where nobody is to have an entry any more, of a draft that has asked `asked`. */
const emptying = async (asked: number, other: number): Promise<number[]> => {
  const { table, sent } = recordingTable();
  const others = Array.from({ length: other }, () => check(table, 'other', caseKey(caseId), { version: 1 }));
  const people = Object.fromEntries(Array.from({ length: asked }, (_none, at) => [`d${at}`, {}]));
  await commitNamed(table, { case: aCase('draft'), consents: someConsents({ people }), key: 'index-1' }, [], others);
  return sent.map(({ input }) => (input.TransactItems as TransactWriteItem[]).length);
};

describe('the index of people', () => {
  test('is emptied of whom one transaction cannot hold before it, since nobody knows of them afterwards', async () => {
    expect(await emptying(90, 10)).toEqual([100]);
    expect(await emptying(130, 10)).toEqual([40, 100]);
  });

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

  test('has whoever was asked about a draft from that moment, and nobody twice: a submission writes who is missing, and removes who was dropped', async () => {
    const of = { case: aCase('draft'), consents: someConsents(), key: 'index-1' };
    const people = ['digest-2', 'digest-3'];
    const asking = { records: {}, people, proposal: undefined, at };
    expect(entries(await transactionOf((t) => askNamed(t, applicant, of, asking)))).toEqual([
      `Update PERSON#index-1#digest-3 CASE#${caseId}`,
    ]);
    const paper = { 'digest-4': {} };
    expect(entries(await transactionOf((t) => confirmNamed(t, applicant, of, paper, at)))).toEqual([
      `Update PERSON#index-1#digest-4 CASE#${caseId}`,
    ]);
    const submission = { kind: form.kind, registrar: form.registrar, at, name: reserved, named, needed: [] };
    const consents = someConsents({ people: { 'digest-1': {}, 'digest-0': {} } });
    const writes = await transactionOf((t) => submitCase(t, applicant, aCase('draft'), { ...submission, consents }));
    expect(entries(writes)).toEqual([
      `Update PERSON#index-1#digest-2 CASE#${caseId}`,
      `Delete PERSON#index-1#digest-0 CASE#${caseId}`,
    ]);
  });

  test('has whom a proposal would name, as long as it is this one that people are asked about', async () => {
    const denied = { at, via: 'paper', by: 'clerk' } as const;
    const consents = someConsents({ people: { 'digest-2': {}, 'digest-5': {}, 'digest-6': { denied } } });
    const of = { case: aCase('reviewing', { named }), consents, key: 'index-1' };
    const asking = { records: {}, people: ['digest-1', 'digest-7'], proposal: sealedForm, at };
    expect(entries(await transactionOf((t) => askNamed(t, applicant, of, asking)))).toEqual([
      `Update PERSON#index-1#digest-6 CASE#${caseId}`,
      `Update PERSON#index-1#digest-7 CASE#${caseId}`,
      `Delete PERSON#index-1#digest-5 CASE#${caseId}`,
    ]);
    const confirmed = await transactionOf((t) => confirmNamed(t, applicant, of, { 'digest-7': {} }, at));
    expect(entries(confirmed)).toEqual([]);
    const closing = { ending: 'lapsed', at, consents: { ...consents, proposal: sealedForm } } as const;
    expect(entries(await transactionOf((t) => closeCase(t, of.case, [], closing)))).toEqual([
      `Update PERSON#index-1#digest-6 CASE#${caseId}`,
      `Delete PERSON#index-1#digest-5 CASE#${caseId}`,
    ]);
  });

  test('has of a draft that is denied whoever has denied alone, and of one that has expired nobody', async () => {
    const of = { case: aCase('draft', { workDue: at }), consents: someConsents(), key: 'index-1' };
    const due = { dueAt: '2026-11-30T23:59:59+08:00', provisional: false, calendarVersion: '2026' };
    const denied = { at, via: 'login', by: 'applicant-3' } as const;
    const denial = { digest: 'digest-3', denied, named: asTaxClerk, due, stops: [] };
    const gone = ['digest-1', 'digest-2'].map((digest) => `Delete PERSON#index-1#${digest} CASE#${caseId}`);
    expect(entries(await transactionOf((t) => denyNamed(t, applicant, of, denial)))).toEqual([
      `Update PERSON#index-1#digest-3 CASE#${caseId}`,
      ...gone,
    ]);
    // The next of those who were asked is found by it too, and whoever was before stays so.
    const people = { 'digest-1': {}, 'digest-2': {}, 'digest-3': { denied } };
    const again = { ...of, consents: someConsents({ state: 'denied', people }) };
    const next = await transactionOf((t) => denyNamed(t, applicant, again, { ...denial, digest: 'digest-1' }));
    expect(entries(next)).toContain(`Update PERSON#index-1#digest-1 CASE#${caseId}`);
    expect(entries(next)).not.toContain(`Delete PERSON#index-1#digest-3 CASE#${caseId}`);
    const expired = await transactionOf((t) =>
      expireDraft(t, { case: of.case, materials: [], shelf: 0, consents: of.consents }, at),
    );
    expect(entries(expired)).toEqual(gone);
    expect(expired.find(({ key }) => key.endsWith('V#CONSENTS'))?.update).toContain('people = "{}"');
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
    ['replaces sixty', of(0, 60), of(60, 120), 16, [100, 36]],
    ['replaces two hundred', of(0, 200), of(200, 400), 16, [100, 16, 100, 100, 100]],
  ])(
    'writes entries ahead, and removes others after, where a form %s, since a transaction takes a hundred items',
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
  const answers = (denied?: ConsentRecord['denied']) => {
    const { people, ...consents } = someConsents();
    return { ...consents, people: JSON.stringify({ ...people, 'digest-0': { ...(denied && { denied }) } }) };
  };
  const find = (item: object, digest = 'digest-1', key = 'index-1', denied?: ConsentRecord['denied']) => {
    const entry = toAttributes({ entity: 'person', caseId });
    const { table } = recordingTable(({ constructor: { name: command }, input }) => {
      if (command === 'QueryCommand') return { Items: [entry] };
      const isCase = JSON.stringify(input.Key).includes('A#CASE');
      return { Item: toAttributes(isCase ? item : answers(denied)) };
    });
    return readNamedCases(table, supervisor, [{ key, digest }], { limit: 50 });
  };

  test('shows the case with roles and state, and does not look at its form', async () =>
    expect(await find(stored({}))).toEqual({
      cases: [{ caseId, state: 'reviewing', roles: ['shareholder', 'agent'], submittedAt: at }],
    }));

  test('shows a draft that the person has stopped themselves, with what they were named as', async () => {
    const draft = stored({ state: 'stopped', named: undefined, submittedAt: undefined });
    const denied = { at, via: 'login', by: 'applicant-2', roles: ['liaison'] } as const;
    expect(await find(draft, 'digest-0', 'index-1', denied)).toEqual({
      cases: [{ caseId, state: 'stopped', roles: ['liaison'] }],
    });
    for (const [digest, key] of [
      ['digest-1', 'index-1'],
      ['digest-0', 'index-2'],
    ] as const)
      expect(await find(draft, digest, key, denied)).toEqual({ cases: [] });
  });

  test.each<[string, object, string?, string?]>([
    ['names somebody else by now', {}, 'digest-0'],
    ['names them under another key', {}, 'digest-1', 'index-2'],
    ['is still a draft', { named: undefined, submittedAt: undefined }],
  ])('believes the case and not an entry that points to one that %s', async (_what, more, digest, key) =>
    expect(await find(stored(more), digest, key)).toEqual({ cases: [] }),
  );
});
