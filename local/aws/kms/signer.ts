import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { ServiceError } from '../service-error.ts';
import { signDigest } from './ecdsa-digest.ts';
import type { KmsKey } from './keys.ts';

/** Signs with one asymmetric key. */
export interface Signer {
  /** ECDSA_SHA_256 of a message, or of a digest that the caller made; DER. */
  sign(message: Buffer, type: 'RAW' | 'DIGEST'): Buffer;
  /** SubjectPublicKeyInfo, DER. */
  publicKey: Buffer;
}

/** Prepares a key for signing: parsing it costs more than a signature. */
export function createSigner(key: KmsKey): Signer {
  const privateKey = createPrivateKey(key.secret);
  const { d } = privateKey.export({ format: 'jwk' });
  const secret = Buffer.from(d ?? '', 'base64url');
  return {
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
    sign: (message, type) => {
      if (type === 'RAW') return signRaw(message, () => sign('sha256', message, privateKey));
      if (message.length !== 32) {
        throw new ServiceError('ValidationException', 'Digest is invalid length for algorithm ECDSA_SHA_256.');
      }
      return signDigest(secret, message);
    },
  };
}

function signRaw(message: Buffer, signIt: () => Buffer): Buffer {
  if (message.length <= 4096) return signIt();
  throw new ServiceError(
    'ValidationException',
    'A message to sign has at most 4096 bytes; longer ones go as a digest.',
  );
}
