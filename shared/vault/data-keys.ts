import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { KeyPurpose } from '../domain/personal/key-purposes.ts';

/** A new data key: wrapped, as it is stored. Its clear form is thrown away: every reader unwraps it alike. */
export type WrappedKey = string;

/** KMS binds a wrapped key to its purpose, and a function's grant to the purposes that are its own. */
const contextOf = (purpose: KeyPurpose) => ({ purpose });

/** Asks KMS for a new data key of a purpose, wrapped by the key of personal data; base64. */
export const newDataKey = async (kms: KMSClient, masterKeyId: string, purpose: KeyPurpose): Promise<WrappedKey> => {
  const { CiphertextBlob } = await kms.send(
    new GenerateDataKeyCommand({ KeyId: masterKeyId, KeySpec: 'AES_256', EncryptionContext: contextOf(purpose) }),
  );
  if (CiphertextBlob === undefined) throw new Error('KMS answered no data key');
  return Buffer.from(CiphertextBlob).toString('base64');
};

/** Has KMS unwrap a data key. */
export const unwrap = async (
  kms: KMSClient,
  masterKeyId: string,
  purpose: KeyPurpose,
  wrapped: WrappedKey,
): Promise<Buffer> => {
  const { Plaintext } = await kms.send(
    new DecryptCommand({
      KeyId: masterKeyId,
      CiphertextBlob: Buffer.from(wrapped, 'base64'),
      EncryptionContext: contextOf(purpose),
    }),
  );
  if (Plaintext === undefined) throw new Error('KMS answered no plaintext');
  return Buffer.from(Plaintext);
};
