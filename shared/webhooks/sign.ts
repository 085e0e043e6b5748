import { createHmac, sign } from 'node:crypto';
import { secretBytes, signingKey } from './keys.ts';
import { type Message, signedContent } from './message.ts';

/** The `v1` signature of a message (HMAC-SHA-256), in base64. */
export const hmacOf = (secret: Buffer, message: Message): Buffer =>
  createHmac('sha256', secret).update(signedContent(message)).digest();

const signatureBy = (key: string, message: Message): string =>
  key.startsWith('whsk_')
    ? `v1a,${sign(null, signedContent(message), signingKey(key)).toString('base64')}`
    : `v1,${hmacOf(secretBytes(key), message).toString('base64')}`;

/** The headers under which a message travels, signed with each of these keys (`whsec_...`, `whsk_...`): two while one is rotated. */
export const signedHeaders = (keys: readonly string[], message: Message): Record<string, string> => ({
  'webhook-id': message.id,
  'webhook-timestamp': message.timestamp,
  'webhook-signature': keys.map((key) => signatureBy(key, message)).join(' '),
});
