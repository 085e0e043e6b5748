import { describe, expect, test } from 'vitest';
import { keyRotationMs } from '../../../shared/domain/personal/key-purposes.ts';
import { leavesAt, withLeaves } from '../../../shared/domain/personal/leaves.ts';
import { identityNumbers } from '../../../shared/domain/personal/pointers.ts';
import type { SealedForm } from '../../../shared/domain/personal/sealed-form.ts';
import { openVault } from '../../../shared/vault/vault.ts';
import { validForm } from '../domain/form/example.ts';
import { keyringInMemory } from './vault-of.ts';

const caseId = 'YZT20261123-7KQ4M2XWPA';
const form = validForm('shunde-board-llc');
const numbers = leavesAt(form, identityNumbers).map(({ value }) => value);

const useVault = () => {
  const clock = { at: Date.parse('2026-11-23T02:00:00Z'), now: () => clock.at };
  const keyring = keyringInMemory(clock);
  return { clock, ...keyring, vault: openVault(keyring.deps) };
};

describe('a vault', () => {
  test('seals every identity number and nothing else, and opens what it has sealed', async () => {
    const { vault } = useVault();
    const sealed = await vault.seal(caseId, form);
    expect(numbers.length).toBeGreaterThan(8);
    expect(numbers.filter((number) => JSON.stringify(sealed).includes(number))).toEqual([]);
    expect(withLeaves(sealed, leavesAt(form, identityNumbers))).toEqual(form);
    expect(await vault.open(caseId, sealed)).toEqual(form);
  });

  test('opens nothing that stands in another case, was moved between fields, or is not sealed', async () => {
    const { vault } = useVault();
    const sealed = await vault.seal(caseId, form);
    await expect(vault.open('YZT20261123-0000000000', sealed)).rejects.toThrow();
    const [one, other] = leavesAt(sealed, identityNumbers);
    const moved = withLeaves(sealed, [{ pointer: one?.pointer ?? '', value: other?.value ?? '' }]) as SealedForm;
    await expect(vault.open(caseId, moved)).rejects.toThrow();
    await expect(vault.open(caseId, form as unknown as SealedForm)).rejects.toThrow('is not sealed');
  });

  test('seals a draft without any number without asking for a key', async () => {
    const { vault, calls } = useVault();
    expect(await vault.seal(caseId, { kind: 'limited-company' })).toEqual({ kind: 'limited-company' });
    expect(calls).toEqual({ generated: 0, decrypted: 0 });
  });
});

describe('its keyring', () => {
  test('asks KMS once for all that is done within five minutes', async () => {
    const { vault, calls, clock } = useVault();
    const sealed = await vault.seal(caseId, form);
    for (let times = 0; times < 5; times += 1) await vault.open(caseId, sealed);
    expect(calls).toEqual({ generated: 1, decrypted: 1 });
    clock.at += 5 * 60_000 + 1;
    await vault.open(caseId, sealed);
    expect(calls).toEqual({ generated: 1, decrypted: 2 });
  });

  test('makes one first key, however many functions need it at once', async () => {
    const { deps, rows } = useVault();
    const vaults = [openVault(deps), openVault(deps), openVault(deps)];
    const sealed = await Promise.all(vaults.map((vault) => vault.seal(caseId, form)));
    expect([...rows.keys()]).toEqual(['field#000001']);
    for (const one of sealed) expect(await openVault(deps).open(caseId, one)).toEqual(form);
  });

  test('rotates after a year: new values name the new key, and old ones still open', async () => {
    const { vault, deps, clock } = useVault();
    const old = await vault.seal(caseId, form);
    const elsewhere = openVault(deps);
    await elsewhere.open(caseId, old);
    clock.at += keyRotationMs;
    const young = await vault.seal(caseId, form);
    const keyOf = (sealed: SealedForm) => leavesAt(sealed, identityNumbers)[0]?.value.split(':')[1];
    expect([keyOf(old), keyOf(young)]).toEqual(['field-1', 'field-2']);
    clock.at -= keyRotationMs; // the other function still has its keyring of before in memory
    expect(await elsewhere.open(caseId, young)).toEqual(form);
    expect(await elsewhere.open(caseId, old)).toEqual(form);
  });

  test('seals a text where it stands, and leaves one that was never sealed as it is', async () => {
    const { vault } = useVault();
    const place = { caseId, pointer: '/materials/CL-1/fileName' };
    const sealed = await vault.sealText(place, `${numbers[0]}.pdf`);
    expect(sealed).not.toContain(numbers[0]);
    expect(await vault.openText(place, sealed)).toBe(`${numbers[0]}.pdf`);
    await expect(vault.openText({ ...place, pointer: '/materials/CL-2/fileName' }, sealed)).rejects.toThrow();
    expect(await vault.openText(place, '章程.pdf')).toBe('章程.pdf');
  });

  test('holds no key in the clear', async () => {
    const { vault, rows } = useVault();
    await vault.seal(caseId, form);
    expect([...rows.values()]).toEqual([
      expect.objectContaining({ purpose: 'field', sequence: 1, wrapped: expect.stringMatching(/^[\w+/]{22}==$/) }),
    ]);
  });
});
