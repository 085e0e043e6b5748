import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/domain/canonical/canonical-json.ts';
import { rawOfDer } from '../../../shared/signing/es256.ts';
import { kmsSigner } from '../../../shared/signing/signer.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const verifies = (data: Uint8Array, signature: Uint8Array): boolean =>
  verify('sha256', data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);

test('a signature in DER becomes r and s of 32 bytes each, and still verifies', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (data) => {
      const raw = rawOfDer(sign('sha256', data, privateKey));
      expect(raw).toHaveLength(64);
      expect(verifies(data, raw)).toBe(true);
    }),
    { numRuns: 300 },
  ));

/** An integer in DER: no leading zero but where the first bit would make it negative. */
const der = (value: Uint8Array): Buffer => {
  const start = value.findIndex((byte) => byte !== 0);
  const bytes = start < 0 ? [0] : [...value.subarray(start)];
  const positive = (bytes[0] ?? 0) > 127 ? [0, ...bytes] : bytes;
  return Buffer.from([2, positive.length, ...positive]);
};

test('short integers are padded, and the zero before a high bit is dropped', () =>
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(32), (value, zeros) => {
      const short = value.map((byte, at) => (at < zeros ? 0 : byte));
      const body = Buffer.concat([der(short), der(value)]);
      const signature = Buffer.concat([Buffer.from([0x30, body.length]), body]);
      expect(rawOfDer(signature)).toEqual(Buffer.concat([short, value]));
    }),
  ));

test('KMS is sent the digest of the canonical JSON, never the content', async () => {
  const content = { name: '佛山市', b: 1, a: [2] };
  const seen: Record<string, unknown>[] = [];
  const send = async ({ input }: { input: { Message: Uint8Array } }) => {
    seen.push(input);
    return { Signature: sign('sha256', Buffer.from(canonicalJson(content)), privateKey) };
  };
  const signature = await kmsSigner({ send } as unknown as KMSClient, 'key-1')(content);
  const digest = createHash('sha256').update(canonicalJson(content)).digest();
  expect(seen).toEqual([{ KeyId: 'key-1', Message: digest, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' }]);
  expect(signature).toMatchObject({ alg: 'ES256', keyId: 'key-1' });
  expect(
    verifies(Buffer.from(canonicalJson({ a: [2], b: 1, name: '佛山市' })), Buffer.from(signature.value, 'base64url')),
  ).toBe(true);
});

test('an answer of KMS without a signature is an error', async () =>
  expect(kmsSigner({ send: async () => ({}) } as unknown as KMSClient, 'key-1')({})).rejects.toThrow('no signature'));
