import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyRotationMs } from '../../../shared/domain/personal/key-purposes.ts';
import { leavesAt } from '../../../shared/domain/personal/leaves.ts';
import { identityNumbers } from '../../../shared/domain/personal/pointers.ts';
import { blindDigest, openBlindIndex } from '../../../shared/vault/blind-index.ts';
import { validForm } from '../domain/form/example.ts';
import { keyringInMemory } from './vault-of.ts';

const form = validForm('foshan-llc');
const { citizenId } = form.establishment.legalRepresentative;
const key = { secret: Buffer.alloc(32, 7) };

const useIndex = () => {
  const clock = { at: Date.parse('2026-11-23T02:00:00Z'), now: () => clock.at };
  const keyring = keyringInMemory(clock);
  return { clock, ...keyring, index: openBlindIndex(keyring.deps) };
};

describe('a blind digest', () => {
  const numbers = fc.stringMatching(/^\d{17}[\dX]$/);

  test('is HMAC-SHA256, as anyone else computes it', () =>
    // printf 11010519491231002X | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707…07 -binary | basenc --base64url
    expect(blindDigest(key, '11010519491231002X')).toBe('422oT-86HGo-qXawrkuf497H9ITHAMzHSS4jEJXVjsU'));

  test('is the same for the same number under one key, however it is written', () =>
    fc.assert(
      fc.property(numbers, (number) => {
        for (const other of [number, number.toLowerCase(), ` ${number} `])
          expect(blindDigest(key, other)).toBe(blindDigest(key, number));
      }),
    ));

  test('differs between numbers, and between keys, and has nothing of the number in it', () =>
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        fc.pre(one !== other);
        expect(blindDigest(key, one)).not.toBe(blindDigest(key, other));
        expect(blindDigest({ secret: randomBytes(32) }, one)).not.toBe(blindDigest(key, one));
        expect(blindDigest(key, one)).toMatch(/^[\w-]{43}$/);
        expect(blindDigest(key, one)).not.toContain(one.slice(0, 8));
      }),
    ));
});

describe('a blind index', () => {
  test('names everyone on a form with their roles, and no number', async () => {
    const { index } = useIndex();
    const named = await index.namedOn(form);
    const text = JSON.stringify(named);
    expect(leavesAt(form, identityNumbers).filter(({ value }) => text.includes(value))).toEqual([]);
    const [person] = await index.find(citizenId.toLowerCase());
    expect(person?.key).toBe('index-1');
    expect(named.people[person?.digest ?? '']).toContain('legal-representative');
  });

  test('finds nobody while it has no key', async () => expect(await useIndex().index.find(citizenId)).toEqual([]));

  test('has a new key after a year; who was indexed before is found by the old one, and a case stays under its own', async () => {
    const { index, clock } = useIndex();
    const before = await index.namedOn(form);
    clock.at += keyRotationMs;
    const after = await index.namedOn(form);
    expect([before.key, after.key]).toEqual(['index-1', 'index-2']);
    const people = await index.find(citizenId);
    expect(people.map((person) => person.key)).toEqual(['index-1', 'index-2']);
    for (const [at, named] of [before, after].entries())
      expect(named.people[people[at]?.digest ?? '']).toContain('shareholder');
    expect(await index.namedOn(form, before)).toEqual(before);
  });

  test('looks for keys anew with every search: one may have been made by another function a moment ago', async () => {
    const { index, deps } = useIndex();
    expect(await index.find(citizenId)).toEqual([]);
    await openBlindIndex(deps).namedOn(form);
    expect(await index.find(citizenId)).toHaveLength(1);
  });
});
