import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** How messages are signed (Standard Webhooks): by a shared secret, or by a key pair. */
export type SignatureKind = 'v1' | 'v1a';

/** What a signature is verified with: a shared secret (`v1`, HMAC-SHA-256) or a public key (`v1a`, Ed25519). */
export type VerifyingKey = { version: 'v1'; secret: Buffer } | { version: 'v1a'; publicKey: KeyObject };

const ed25519Bytes = 32;

/** The shortest secret that is taken, bytes (Standard Webhooks: 24 to 64). */
const leastSecretBytes = 24;

/** The bytes of a secret `whsec_<base64>`. @throws Error for anything else, without quoting it */
export const secretBytes = (text: string): Buffer => {
  const bytes = Buffer.from(text.startsWith('whsec_') ? text.slice('whsec_'.length) : '', 'base64');
  if (bytes.length < leastSecretBytes)
    throw new Error('a webhook secret must be whsec_ and at least 24 bytes in base64');
  return bytes;
};

/** The Ed25519 key of `whsk_<base64>`: seed and public key, 32 bytes each. @throws Error for anything else, without quoting it */
export const signingKey = (text: string): KeyObject => {
  const bytes = Buffer.from(text.slice('whsk_'.length), 'base64');
  if (bytes.length !== 2 * ed25519Bytes) throw new Error('a webhook private key must be whsk_ and 64 bytes in base64');
  const d = bytes.subarray(0, ed25519Bytes).toString('base64url');
  const x = bytes.subarray(ed25519Bytes).toString('base64url');
  return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
};

const publicKey = (text: string): KeyObject => {
  const bytes = Buffer.from(text.slice('whpk_'.length), 'base64');
  if (bytes.length !== ed25519Bytes) throw new Error('a webhook public key must be whpk_ and 32 bytes in base64');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' });
};

/**
 * The keys of a partner: `whsec_...` and `whpk_...`, space-separated, the newest first, so that one can be rotated while the other
 * still counts. @throws Error for what is neither, so that a mistyped secret is found at once
 */
export const verifyingKeys = (list: string): VerifyingKey[] =>
  list
    .split(/\s+/)
    .filter(Boolean)
    .map((text) =>
      text.startsWith('whpk_')
        ? { version: 'v1a', publicKey: publicKey(text) }
        : { version: 'v1', secret: secretBytes(text) },
    );
