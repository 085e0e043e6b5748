import { createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { answer, type Reply } from '../../shared/http/reply.ts';

interface Deps {
  kms: KMSClient;
  signingKeyId: string;
}

const publicJwk = async ({ kms, signingKeyId }: Deps) => {
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: signingKeyId }));
  if (PublicKey === undefined) throw new Error('KMS answered no public key');
  const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
  return { ...key.export({ format: 'jwk' }), kid: signingKeyId, alg: 'ES256', use: 'sig' };
};

/** The public key of the certificates as a JWK set; a key never changes, so it is asked for once. */
export const readSigningKeys = (deps: Deps) => {
  let known: Promise<object> | undefined;
  return async (): Promise<Reply> => {
    known ??= publicJwk(deps).catch((error: unknown) => {
      known = undefined; // asked again by the next request
      throw error;
    });
    return answer(200, { keys: [await known] });
  };
};
