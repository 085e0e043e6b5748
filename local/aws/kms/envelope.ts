import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { JsonObject } from '../../types.ts';
import { ServiceError } from '../service-error.ts';

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Who and what a ciphertext is bound to. */
export interface Binding {
  keyId: string;
  secret: Buffer;
  context: JsonObject;
}

/** Encrypts with AES-256-GCM; the blob names its key, so that decrypting needs no key id, as with KMS. */
export function seal({ keyId, secret, context }: Binding, plaintext: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(canonical(context));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const id = Buffer.from(keyId);
  return Buffer.concat([Buffer.from([VERSION, id.length]), id, iv, cipher.getAuthTag(), body]);
}

/** The id of the key that a blob was encrypted with; undefined for what is no blob of this KMS. */
export function keyIdIn(blob: Buffer): string | undefined {
  return blob[0] === VERSION ? blob.subarray(2, 2 + (blob[1] ?? 0)).toString() : undefined;
}

/** The id of the key that a blob was encrypted with. Throws InvalidCiphertextException. */
export function keyIdOf(blob: Buffer): string {
  const id = keyIdIn(blob);
  if (id === undefined) throw new ServiceError('InvalidCiphertextException', 'The ciphertext is not of this KMS');
  return id;
}

/** Decrypts a blob; refuses it when it, or its context, is not what was encrypted. */
export function open({ secret, context }: Binding, blob: Buffer): Buffer {
  const start = 2 + (blob[1] ?? 0);
  const iv = blob.subarray(start, start + IV_BYTES);
  const tag = blob.subarray(start + IV_BYTES, start + IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(canonical(context)).setAuthTag(tag);
    return Buffer.concat([decipher.update(blob.subarray(start + IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw Object.assign(new ServiceError('InvalidCiphertextException', 'The ciphertext or its context is not right'), {
      cause,
    });
  }
}

const canonical = (context: JsonObject): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));
