import { type KeyObject, verify } from 'node:crypto';
import { canonicalJson } from '../domain/canonical/canonical-json.ts';
import type { Signature } from './signer.ts';

/** Whether a signature (`Signer`) is of this document, by this public key. */
export const isSignatureOf = (content: object, { value }: Signature, key: KeyObject): boolean => {
  const bytes = Buffer.from(value, 'base64url');
  return verify('sha256', Buffer.from(canonicalJson(content)), { key, dsaEncoding: 'ieee-p1363' }, bytes);
};
