import { expect, test } from 'vitest';
import { namedAs, numberOf } from '../../../shared/consents/named-as.ts';
import { openBlindIndex } from '../../../shared/vault/blind-index.ts';
import { openVault } from '../../../shared/vault/vault.ts';
import { newCitizenId } from '../../support/citizens.ts';
import { newForm } from '../../support/forms.ts';
import { aCase, caseId, someConsents } from '../store/items.ts';
import { keyringInMemory } from '../vault/vault-of.ts';

const form = newForm();
const { clerk } = form.tax;
const another = { ...clerk, name: '样新人', citizenId: newCitizenId() };
const replaced = { ...form, tax: { ...form.tax, clerk: another } };

/** A case under review, and the supplement that is to replace its tax clerk. */
const aCaseWithProposal = async () => {
  const clock = { now: () => Date.parse('2026-11-23T02:00:00Z') };
  const { deps } = keyringInMemory(clock);
  const [vault, people] = [openVault(deps), openBlindIndex(deps)];
  const [own, proposal] = [await vault.seal(caseId, form), await vault.seal(caseId, replaced)];
  const numbers = [clerk.citizenId, another.citizenId, newCitizenId()];
  const { key, digests } = await people.digestsOf(numbers);
  const of = { case: aCase('reviewing', { form: own }), consents: someConsents({ key, proposal }) };
  const named = (at: number) => namedAs({ vault, people }, of, digests[at] ?? '', clock.now());
  return { vault, named };
};

test.each([
  ['who is to lose a role is named by the case’s own form', 0, clerk, ['finance-contact', 'agent', 'tax-clerk']],
  ['whom only a supplement names is named by that', 1, another, ['tax-clerk']],
])('someone %s, their number sealed', async (_who, at, { name, citizenId }, roles) => {
  const { vault, named } = await aCaseWithProposal();
  const found = await named(at);
  expect(found.name).toBe(name);
  expect(found.entries.map(({ role }) => role)).toEqual(roles);
  expect(JSON.stringify(found)).not.toContain(citizenId);
  const number = { pointer: numberOf(found.entries), value: found.citizenId };
  expect(await vault.openNumber(caseId, number)).toBe(citizenId);
  await expect(vault.openNumber(caseId, { ...number, pointer: '/investor/citizenId' })).rejects.toThrow();
});

test('whom neither names is nobody: the number is never guessed', async () => {
  const { named } = await aCaseWithProposal();
  await expect(named(2)).rejects.toThrow('does not name');
});
