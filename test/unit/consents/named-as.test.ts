import { expect, test } from 'vitest';
import { everyoneNamed } from '../../../shared/consents/known-people.ts';
import { namedAs, numberPointer } from '../../../shared/consents/named-as.ts';
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
const dropped = newCitizenId();

/** As what a case under review names somebody, whose supplement is to replace its tax clerk, and which has asked one more person before. */
const named = async (citizenId: string) => {
  const now = Date.parse('2026-11-23T02:00:00Z');
  const { deps } = keyringInMemory({ now: () => now });
  const [vault, people] = [openVault(deps), openBlindIndex(deps)];
  const [own, proposal] = [await vault.seal(caseId, form), await vault.seal(caseId, replaced)];
  const { key, digests } = await people.digestsOf([dropped]);
  const asked = { concern: 'sha256:0', at: '2026-11-22T02:00:00Z', until: '2026-11-29T02:00:00Z' };
  const consents = someConsents({ key, proposal, people: { [digests[0] ?? '']: { asked } } });
  const of = { case: aCase('reviewing', { form: own }), consents };
  const everyone = await everyoneNamed({ vault, people }, of, [citizenId], now);
  const me = everyone.people.find((one) => one.citizenId === citizenId);
  if (me === undefined) throw new Error('nobody');
  return { vault, found: await namedAs(vault, caseId, me) };
};

test.each([
  ['who is to lose a role is named as they are asked now', clerk, ['finance-contact', 'agent']],
  ['whom only a supplement names is named by that', another, ['tax-clerk']],
  ['whom the form has dropped has a number, and no name', { name: undefined, citizenId: dropped }, []],
])('someone %s, their number sealed', async (_who, { name, citizenId }, roles) => {
  const { vault, found } = await named(citizenId);
  expect(found.name).toBe(name);
  expect(found.entries.map(({ role }) => role)).toEqual(roles);
  expect(JSON.stringify(found)).not.toContain(citizenId);
  const place = { caseId, pointer: numberPointer(found.entries) };
  expect(await vault.openText(place, found.citizenId)).toBe(citizenId);
  await expect(vault.openText({ ...place, pointer: '/investor/citizenId' }, found.citizenId)).rejects.toThrow();
});
