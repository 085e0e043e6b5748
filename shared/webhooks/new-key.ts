import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { SignatureKind } from './keys.ts';

/** A key that signs calls: what is kept of it, and what its partner is shown, once, to verify them with. */
export interface NewKey {
  /** `whsec_...` or `whsk_...`: for the secret box only. */
  kept: string;
  /** A secret is shared; of a key pair the partner has the public half, `whpk_...`. */
  shown: { secret: string } | { publicKey: string };
}

const pair = (): NewKey => {
  const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const [seed, point] = [Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url')];
  const kept = `whsk_${Buffer.concat([seed, point]).toString('base64')}`;
  return { kept, shown: { publicKey: `whpk_${point.toString('base64')}` } };
};

/** Makes a key that signs by `v1` (HMAC-SHA-256, a shared secret) or by `v1a` (Ed25519). */
export const newKey = (kind: SignatureKind): NewKey => {
  if (kind === 'v1a') return pair();
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  return { kept: secret, shown: { secret } };
};
