import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/store/event.ts';
import type { CaseItem } from '../../../shared/store/items/case.ts';
import type { ConsentsItem } from '../../../shared/store/items/consents.ts';
import type { Table } from '../../../shared/store/table.ts';
import { askNamed } from '../../../shared/store/transitions/ask-named.ts';
import { assignNumbers } from '../../../shared/store/transitions/assign-numbers.ts';
import { closeCase } from '../../../shared/store/transitions/close-case.ts';
import { confirmNamed } from '../../../shared/store/transitions/confirm-named.ts';
import { denyNamed } from '../../../shared/store/transitions/deny-named.ts';
import { expireDraft } from '../../../shared/store/transitions/expire-draft.ts';
import { supplementCase } from '../../../shared/store/transitions/supplement-case.ts';
import { aCase, aReview, asTaxClerk, at, form, named, sealedForm, someConsents } from './items.ts';
import { transactionOf, type Written } from './recorder.ts';

const applicant: Actor = { kind: 'applicant', id: 'applicant-1' };
const second: Actor = { kind: 'named', id: 'applicant-2' };
const due = { dueAt: '2026-11-30T23:59:59+08:00', provisional: false, calendarVersion: '2026' };
const answered = { at, via: 'login', by: second.id } as const;
const confirming = { 'digest-2': { confirmed: { parts: ['b'], ...answered } } };
const of = (consents: Partial<ConsentsItem> = {}, current = aCase('reviewing')) => ({
  ...{ case: current, consents: someConsents(consents), key: 'index-1' },
});
const written = async (key: string, change: (table: Table) => Promise<unknown>): Promise<Written | undefined> =>
  (await transactionOf(change)).find((write) => write.key.endsWith(` ${key}`));

describe('an answer', () => {
  test('leaves those of all others, and what the person was asked', async () => {
    const write = await written('V#CONSENTS', (t) => confirmNamed(t, second, of(), confirming, at));
    for (const kept of ['digest-1', 'sha256:b', 'parts']) expect(write?.update).toContain(kept);
  });

  test('is of people as the case knows them: under no other key', async () => {
    const write = await written('V#CONSENTS', (t) => confirmNamed(t, second, of(), confirming, at));
    expect(write?.condition).toContain('key = "index-1"');
  });

  test('leaves what a supplement is to bring', async () => {
    const kept = of({ proposal: sealedForm });
    const write = await written('V#CONSENTS', (t) => confirmNamed(t, second, kept, confirming, at));
    expect(write?.update).not.toMatch(/REMOVE.*proposal/);
  });
});

describe('the form of a supplement that people are asked about', () => {
  const numbers = { 'registration-number': '440604200000012' };
  const proposed = aCase('reviewing', { proposedAt: at });
  const consents = someConsents({ proposal: sealedForm });

  test('is told of on the case, as long as it can be supplemented', async () => {
    const asked = await written('A#CASE', (t) =>
      askNamed(t, applicant, of(), { records: {}, people: [], proposal: sealedForm, at }),
    );
    expect(asked).toMatchObject({
      ...{ update: `SET proposedAt = "${at}"`, condition: 'state = "reviewing" AND owner = "applicant-1"' },
    });
    const draft = { records: {}, people: [], proposal: undefined, at };
    expect(await written('A#CASE', (t) => askNamed(t, applicant, of({}, aCase('draft')), draft))).toBeUndefined();
  });

  test.each<[string, (current: CaseItem, consents: ConsentsItem | undefined) => (t: Table) => Promise<unknown>]>([
    ['with the numbers', (current, known) => (t) => assignNumbers(t, current, [], { numbers, consents: known }, at)],
    [
      'with the end of the case',
      (current, known) => (t) => closeCase(t, current, [], { ending: 'lapsed', at, consents: known }),
    ],
  ])('goes %s, and one that has just come is not overlooked', async (_when, change) => {
    expect((await written('V#CONSENTS', change(proposed, consents)))?.update).toMatch(/ REMOVE proposal$/);
    const known = await written('A#CASE', change(proposed, consents));
    expect(known?.condition).toContain(`proposedAt = "${at}"`);
    expect(known?.update).toMatch(/ REMOVE .*proposedAt/);
    const none = await written('A#CASE', change(aCase('reviewing'), undefined));
    expect(none?.condition).toContain('attribute_not_exists(proposedAt)');
    expect(await written('V#CONSENTS', change(aCase('reviewing'), undefined))).toBeUndefined();
  });

  test('has become the case’s own once it is sent; one that nobody has seen stays told of', async () => {
    const supplement = { ...{ form, sealed: sealedForm, files: [], named }, companyName: 'any', at };
    const sent = { ...supplement, consents };
    const update = async (what: typeof supplement) =>
      (await written('A#CASE', (t) => supplementCase(t, applicant, proposed, [], what)))?.update;
    expect(await update(sent)).toMatch(/ REMOVE proposedAt$/);
    expect(await update(supplement)).not.toContain('proposedAt');
  });
});

test('only its applicant asks those whom a case names', async () => {
  const asking = { records: {}, people: [], proposal: undefined, at };
  const write = await written('V#CONSENTS', (t) => askNamed(t, applicant, of(), asking));
  expect(write?.condition).toContain('owner = "applicant-1"');
});

describe('非本人', () => {
  const deny = (from: ReturnType<typeof of>, stops: ReturnType<typeof aReview>[] | undefined) => (t: Table) =>
    denyNamed(t, second, from, { digest: 'digest-2', denied: answered, named: asTaxClerk, due, stops });

  test('keeps no proposal, and numbers its order behind those before', async () => {
    const change = deny(of({ proposal: sealedForm, orders: 1 }), undefined);
    expect((await written('V#CONSENTS', change))?.update).toMatch(/REMOVE .*proposal/);
    expect(await written('V#ORDER#2', change)).toMatchObject({ kind: 'Put', item: { order: 2, state: 'open' } });
  });

  test('cancels what is open, and nothing that has been decided', async () => {
    const change = deny(of(), [aReview('state-tax', 'open'), aReview('local-tax', 'approved')]);
    expect((await written('A#REVIEW#state-tax', change))?.update).toContain('"cancelled"');
    expect(await written('A#REVIEW#local-tax', change)).toBeUndefined();
  });

  test.each<[string, CaseItem, string, RegExp]>([
    ['whose execution runs is closed by it', aCase('reviewing'), 'SIGNALS', /^(?!.*attempt = )/],
    [
      'whose execution has failed is closed by a new attempt, and leaves the operators’ worklist',
      aCase('reviewing', { failedAt: at, attempt: 1 }),
      'SIGNALS',
      /attempt = 2.*REMOVE .*failedAt.*failure/,
    ],
    ['that is a draft has ended at once, and waits to be erased', aCase('draft'), '', /endedAt = (?!.*workKey)/],
  ])('of a case %s', async (_what, current, list, update) => {
    const write = await written('A#CASE', deny(of({}, current), []));
    expect(write?.update).toMatch(update);
    expect(write?.update).toContain(list);
  });
});

test('what is known of those whom a draft names goes with it, or there is nothing still', async () => {
  const expiring = { case: aCase('draft'), materials: [], shelf: 0 };
  const known = someConsents({ proposal: sealedForm });
  const erased = await written('V#CONSENTS', (t) => expireDraft(t, { ...expiring, consents: known }, at));
  expect(erased?.update).toMatch(/people = "{}".* REMOVE proposal$/);
  expect(erased?.update).not.toContain('digest-');
  // Whoever is asked in that very moment finds that it is over.
  expect(await written('V#CONSENTS', (t) => expireDraft(t, { ...expiring, consents: undefined }, at))).toMatchObject({
    ...{ kind: 'Put', condition: '(attribute_not_exists(pk))', item: { state: 'erased', people: '{}' } },
  });
});
