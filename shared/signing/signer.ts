import { createHash } from 'node:crypto';
import { type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { canonicalJson } from '../domain/canonical/canonical-json.ts';
import { rawOfDer } from './es256.ts';

export interface Signature {
  alg: 'ES256';
  keyId: string;
  /** base64url of r and s. */
  value: string;
}

/** Signs the canonical JSON (RFC 8785) of a document. */
export type Signer = (content: object) => Promise<Signature>;

/** ES256 by a KMS key that never leaves it; only the digest is sent. */
export const kmsSigner =
  (client: KMSClient, keyId: string): Signer =>
  async (content) => {
    const digest = createHash('sha256').update(canonicalJson(content)).digest();
    const { Signature: der } = await client.send(
      new SignCommand({ KeyId: keyId, Message: digest, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' }),
    );
    if (der === undefined) throw new Error('KMS answered no signature');
    return { alg: 'ES256', keyId, value: rawOfDer(der).toString('base64url') };
  };
