import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { verifyingKeys } from '../../../shared/webhooks/keys.ts';
import { signedContent } from '../../../shared/webhooks/message.ts';
import { newKey } from '../../../shared/webhooks/new-key.ts';
import { signedHeaders } from '../../../shared/webhooks/sign.ts';
import { verifyMessage } from '../../../shared/webhooks/verify.ts';

const now = Date.parse('2026-11-23T02:00:00Z');
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
const newPair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { privateKey, text: `whpk_${Buffer.from(x, 'base64url').toString('base64')}` };
};
const secret = newSecret();
const pair = newPair();

const ids = fc.stringMatching(/^[\w:-]{1,128}$/);
const bodies = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
const messages = fc
  .record({ id: ids, body: bodies, skew: fc.integer({ min: -300, max: 300 }) })
  .map(({ id, body, skew }) => ({ id, body, timestamp: String(now / 1_000 + skew) }));
type Sent = typeof messages extends fc.Arbitrary<infer T> ? T : never;

const v1 = (message: Sent, ...secrets: string[]) => signedHeaders(secrets, message);
const v1a = (message: Sent, key = pair.privateKey) => ({
  ...v1(message),
  'webhook-signature': `v1a,${sign(null, signedContent(message), key).toString('base64')}`,
});
const verify = (headers: Record<string, string | undefined>, body: Buffer, keys: string, at = now) =>
  verifyMessage(headers, body, verifyingKeys(keys), at);

describe('for every id, time in the window and body', () => {
  const holds = (property: (message: Sent) => void) => fc.assert(fc.property(messages, property), { numRuns: 200 });

  test('a message of either kind is taken', () =>
    holds((message) => {
      expect(verify(v1(message, secret), message.body, secret)).toEqual({ ok: true, id: message.id });
      expect(verify(v1a(message), message.body, pair.text)).toEqual({ ok: true, id: message.id });
    }));

  test('what is signed here is what the reference library signs', () =>
    holds((message) => {
      const text = { ...message, body: Buffer.from(message.body.toString('base64')) };
      const at = new Date(Number(message.timestamp) * 1_000);
      const theirs = new Webhook(secret).sign(message.id, at, text.body.toString());
      expect(v1(text, secret)['webhook-signature']).toBe(theirs);
    }));

  test('of a rotation either key is enough, in any order, beside signatures of a stranger and of the other kind', () =>
    holds((message) => {
      const [old, stranger] = [newSecret(), newSecret()];
      const mixed = [v1(message, stranger), v1(message, old), v1a(message)].map((one) => one['webhook-signature']);
      const headers = { ...v1(message), 'webhook-signature': mixed.join(' ') };
      for (const keys of [`${secret} ${old}`, `${pair.text} ${secret}`, old, pair.text])
        expect(verify(headers, message.body, keys)).toMatchObject({ ok: true });
      expect(verify(headers, message.body, `${secret} ${newSecret()} ${newPair().text}`)).toMatchObject({ ok: false });
    }));

  test('one bit of the body, or another id or time, and it is refused', () =>
    holds((message) => {
      const body = Buffer.concat([message.body, Buffer.from('x')]);
      for (const headers of [v1(message, secret), v1a(message)]) {
        const keys = `${secret} ${pair.text}`;
        expect(verify(headers, body, keys)).toEqual({ ok: false, reason: 'signature' });
        expect(verify({ ...headers, 'webhook-id': `${message.id.slice(0, 100)}x` }, message.body, keys).ok).toBe(false);
        const later = String(Number(message.timestamp) + (Number(message.timestamp) > now / 1_000 ? -1 : 1));
        expect(verify({ ...headers, 'webhook-timestamp': later }, message.body, keys).ok).toBe(false);
      }
    }));

  test('replayed after the window, or dated ahead of it, it is refused', () =>
    holds((message) => {
      for (const beyond of [301_000, -301_000]) {
        const at = Number(message.timestamp) * 1_000 + beyond;
        expect(verify(v1(message, secret), message.body, secret, at)).toEqual({ ok: false, reason: 'time' });
      }
    }));
});

test.each(['v1', 'v1a'] as const)(
  'what is signed here by %s is verified with what its partner is shown, and with nothing else',
  (kind) => {
    const [key, other] = [newKey(kind), newKey(kind)];
    const shownOf = ({ shown }: typeof key) => ('secret' in shown ? shown.secret : shown.publicKey);
    const headers = signedHeaders([key.kept], message);
    expect(headers['webhook-signature']).toMatch(new RegExp(`^${kind},`));
    expect(verify(headers, message.body, shownOf(key)).ok).toBe(true);
    expect(verify(headers, message.body, shownOf(other)).ok).toBe(false);
    expect(verify(headers, Buffer.from('{}'), shownOf(key)).ok).toBe(false);
  },
);

test('of a key pair the partner is not shown the private half', () => {
  const { kept, shown } = newKey('v1a');
  expect(kept).toMatch(/^whsk_/);
  expect(JSON.stringify(shown)).not.toContain(kept.slice('whsk_'.length, 40));
});

test('a private key that is none is named at once, and not quoted', () =>
  expect(() => signedHeaders(['whsk_c2hvcnQ='], message)).toThrow(/^a webhook private key must be whsk_ and 64 bytes/));

test('whatever stands in the headers, a stranger is refused and nothing throws', () =>
  fc.assert(
    fc.property(
      fc.record({
        'webhook-id': fc.option(fc.string(), { nil: undefined }),
        'webhook-timestamp': fc.option(fc.oneof(fc.string(), fc.constant(String(now / 1_000))), { nil: undefined }),
        'webhook-signature': fc.option(
          fc.oneof(
            fc.string(),
            fc.base64String().map((one) => `v1,${one}`),
            fc.base64String().map((one) => `v1a,${one}`),
          ),
          { nil: undefined },
        ),
      }),
      bodies,
      (headers, body) => {
        expect(verify(headers, body, `${secret} ${pair.text}`).ok).toBe(false);
      },
    ),
    { numRuns: 500 },
  ));

const message = { id: 'msg_1', timestamp: String(now / 1_000), body: Buffer.from('{"a":1}') };

test.each([
  ['no headers', {}],
  ['an id that came twice', { ...v1(message, secret), 'webhook-id': 'msg_1,msg_1' }],
  [
    'a time that came twice',
    { ...v1(message, secret), 'webhook-timestamp': `${message.timestamp},${message.timestamp}` },
  ],
  ['an id with a dot', v1({ ...message, id: 'a.1' }, secret)],
  ['a time that is none', { ...v1(message, secret), 'webhook-timestamp': '1e9' }],
])('%s: refused before anything is computed', (_what, headers) =>
  expect(verify(headers, message.body, secret)).toEqual({ ok: false, reason: 'headers' }),
);

test('a signature that came twice is no signature', () => {
  const once = v1(message, secret)['webhook-signature'];
  const twice = { ...v1(message, secret), 'webhook-signature': `${once},${once}` };
  expect(verify(twice, message.body, secret)).toEqual({ ok: false, reason: 'signature' });
});

test('a signature of one kind is none of the other', () => {
  const hmac = v1(message, secret)['webhook-signature'] ?? '';
  for (const headers of [
    { ...v1(message), 'webhook-signature': hmac.replace('v1', 'v1a') },
    { ...v1(message), 'webhook-signature': v1a(message)['webhook-signature'].replace('v1a', 'v1') },
  ])
    expect(verify(headers, message.body, `${secret} ${pair.text}`).ok).toBe(false);
});

test('a partner without keys is refused', () =>
  expect(verify(v1(message, secret), message.body, '')).toEqual({ ok: false, reason: 'signature' }));

test.each(['whsec_', 'whsec_c2hvcnQ=', 'whpk_c2hvcnQ=', 'secret'])('keys that are none are named at once: %s', (text) =>
  expect(() => verifyingKeys(text)).toThrow(/must be/),
);
