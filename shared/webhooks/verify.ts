import { timingSafeEqual, verify } from 'node:crypto';
import type { VerifyingKey } from './keys.ts';
import { type Message, signedContent } from './message.ts';
import { hmacOf } from './sign.ts';

/** How far a message's time may be from ours, either way, seconds. */
export const toleranceSeconds = 5 * 60;

/** More signatures than any rotation needs are not looked at: each costs a computation. */
const mostSignatures = 8;

/** Headers as they came: names in lower case, repeated ones joined by commas. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** Whether a message is the partner's, and if not, why, for logs: senders are told only that it is not. */
export type Verified = { ok: true; id: string } | { ok: false; reason: 'headers' | 'time' | 'signature' };

/** An id that can neither be two headers joined nor shift the dots of what is signed. */
const idShape = /^[\w:-]{1,128}$/;

const matches = (key: VerifyingKey, [version, value]: readonly [string, Buffer], message: Message): boolean => {
  if (version !== key.version) return false;
  if (key.version === 'v1a') return verify(null, signedContent(message), key.publicKey, value);
  const expected = hmacOf(key.secret, message);
  return expected.length === value.length && timingSafeEqual(expected, value);
};

const signaturesIn = (header: string): (readonly [string, Buffer])[] =>
  header
    .split(' ')
    .filter(Boolean)
    .slice(0, mostSignatures)
    .map((text) => {
      const [version = '', value = '', ...more] = text.split(',');
      // A third part is a header that was sent twice: it is no signature at all.
      return [more.length === 0 ? version : '', Buffer.from(value, 'base64')];
    });

/**
 * Verifies a signed webhook over its raw bytes: one valid signature of one of the partner's keys is enough, a time beyond the
 * window is not. Takes the same time whichever byte of an HMAC is wrong. @param now epoch ms
 */
export const verifyMessage = (headers: Headers, body: Buffer, keys: readonly VerifyingKey[], now: number): Verified => {
  const id = headers['webhook-id'] ?? '';
  const timestamp = headers['webhook-timestamp'] ?? '';
  if (!idShape.test(id) || !/^\d{1,12}$/.test(timestamp)) return { ok: false, reason: 'headers' };
  if (Math.abs(now / 1_000 - Number(timestamp)) > toleranceSeconds) return { ok: false, reason: 'time' };
  const message = { id, timestamp, body };
  const signatures = signaturesIn(headers['webhook-signature'] ?? '');
  const valid = signatures.some((signature) => keys.some((key) => matches(key, signature, message)));
  return valid ? { ok: true, id } : { ok: false, reason: 'signature' };
};
