import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';

/** Closes and opens the webhook secrets of partners; what is closed for one partner does not open for another. */
export interface SecretBox {
  close(partner: string, secret: string): Promise<string>;
  open(partner: string, closed: string): Promise<string>;
}

const contextOf = (partner: string) => ({ purpose: 'partner-webhook', partner });

/** Whatever is kept open is so few that it needs no order: two secrets for each of five agencies. */
const mostKept = 50;

/** With the key of the stack that is for this alone. What was opened is kept in memory: it does not change. */
export const secretBox = (client: KMSClient, KeyId: string): SecretBox => {
  const kept = new Map<string, string>();
  const { open, close } = unkept(client, KeyId);
  return {
    close,
    open: async (partner, closed) => {
      const name = `${partner} ${closed}`;
      const secret = kept.get(name) ?? (await open(partner, closed));
      if (kept.size >= mostKept) kept.clear();
      kept.set(name, secret);
      return secret;
    },
  };
};

const unkept = (client: KMSClient, KeyId: string): SecretBox => ({
  close: async (partner, secret) => {
    const Plaintext = Buffer.from(secret);
    const command = new EncryptCommand({ KeyId, Plaintext, EncryptionContext: contextOf(partner) });
    const { CiphertextBlob } = await client.send(command);
    if (CiphertextBlob === undefined) throw new Error('KMS answered no ciphertext');
    return Buffer.from(CiphertextBlob).toString('base64');
  },
  open: async (partner, closed) => {
    const CiphertextBlob = Buffer.from(closed, 'base64');
    const command = new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: contextOf(partner) });
    const { Plaintext } = await client.send(command);
    if (Plaintext === undefined) throw new Error('KMS answered no plaintext');
    return Buffer.from(Plaintext).toString();
  },
});
