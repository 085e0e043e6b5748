import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { decrypt, encrypt, keyIdOf } from '../../../shared/vault/cipher.ts';

const key = { id: 'field-1', secret: randomBytes(32) };
const place = { caseId: 'YZT20261123-7KQ4M2XWPA', pointer: '/tax/clerk/citizenId' };
const number = '440601199003077772';

test('a ciphertext names its key, opens where it stands, and is never the same twice', () => {
  const stored = encrypt(key, place, number);
  expect(stored).toMatch(/^enc:field-1:[\w-]+$/);
  expect(stored).not.toContain(number);
  expect(keyIdOf(stored)).toBe('field-1');
  expect(decrypt(key, place, stored)).toBe(number);
  expect(encrypt(key, place, number)).not.toBe(stored);
});

test('any text of a draft is sealed: empty, half written, not ASCII', () => {
  for (const text of ['', '4406', '身份证', 'enc:field-1:AAAA']) {
    expect(decrypt(key, place, encrypt(key, place, text))).toBe(text);
  }
});

test.each([
  ['another case', { ...place, caseId: 'YZT20261123-0000000000' }, key],
  ['another field', { ...place, pointer: '/contacts/liaison/citizenId' }, key],
  ['another key', place, { ...key, secret: randomBytes(32) }],
])('moved to %s, it does not open', (_what, to, by) =>
  expect(() => decrypt(by, to, encrypt(key, place, number))).toThrow(),
);

test('altered in any byte, it does not open', () => {
  const stored = encrypt(key, place, number);
  const [, , body = ''] = stored.split(':');
  const bytes = Buffer.from(body, 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = Buffer.from(bytes);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    expect(() => decrypt(key, place, `enc:field-1:${altered.toString('base64url')}`)).toThrow();
  }
  expect(() => decrypt(key, place, 'enc:field-1:')).toThrow();
});

test('what is no ciphertext names no key', () => {
  for (const text of ['', number, 'enc:', 'enc:field-1', 'enc:Field:AA', ' enc:field-1:AA']) {
    expect(keyIdOf(text)).toBeUndefined();
  }
});
