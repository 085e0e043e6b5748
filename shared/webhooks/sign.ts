import { createHmac } from 'node:crypto';
import { secretBytes } from './keys.ts';
import { type Message, signedContent } from './message.ts';

/** The `v1` signature of a message (HMAC-SHA-256), in base64. */
export const hmacOf = (secret: Buffer, message: Message): Buffer =>
  createHmac('sha256', secret).update(signedContent(message)).digest();

/** The headers under which a message travels, signed with each of these secrets (`whsec_...`): two while one is rotated. */
export const signedHeaders = (secrets: readonly string[], message: Message): Record<string, string> => ({
  'webhook-id': message.id,
  'webhook-timestamp': message.timestamp,
  'webhook-signature': secrets.map((one) => `v1,${hmacOf(secretBytes(one), message).toString('base64')}`).join(' '),
});
