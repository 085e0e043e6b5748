import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto';
import { join } from 'node:path';
import { loadIssuerKeys } from '../../local/identity/keys.ts';
import type { TestCity } from './city.ts';

type Claims = Record<string, unknown>;

/** Makes tokens as the city's issuer would, and as it never would. */
export interface Mint {
  /** A good token with these claims. */
  good(claims: Claims): string;
  /** Tokens with these claims of which each is wrong in one way, by what is wrong. */
  bad(claims: Claims): Record<string, string>;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const hour = 3_600;

const rsa = (header: object, claims: Claims, key: ReturnType<typeof createPrivateKey>, digest = 'sha256'): string => {
  const input = `${part(header)}.${part(claims)}`;
  return `${input}.${sign(digest, Buffer.from(input), key).toString('base64url')}`;
};

/** Opens the city's mint: it has the issuer's own key, from the directory where the issuer keeps it. */
export const mintOf = (city: TestCity): Mint => {
  const [jwk] = loadIssuerKeys(join(city.directory(), 'runner', 'identity')).jwks.keys;
  if (jwk === undefined) throw new Error('the issuer has no key');
  const key = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const header = { alg: 'RS256', typ: 'at+jwt', kid: jwk.kid };
  const now = Math.floor(city.demo().now() / 1_000);
  const dated = { iat: now - 1, exp: now + hour };
  const base = { iss: city.demo().issuerUrl, aud: 'https://api.yizhantong.example', ...dated };
  const good = (claims: Claims): string => rsa(header, { ...base, ...claims }, key);
  const hmac = (claims: Claims): string => {
    const input = `${part({ ...header, alg: 'HS256' })}.${part({ ...base, ...claims })}`;
    const secret = createPublicKey(key).export({ type: 'spki', format: 'pem' });
    return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
  };
  return {
    good,
    bad: (claims) => ({
      expired: good({ ...claims, iat: now - 2 * hour, exp: now - hour }),
      'without an end': good({ ...claims, exp: undefined }),
      'not yet valid': good({ ...claims, nbf: now + hour }),
      'for another audience': good({ ...claims, aud: 'https://api.elsewhere.example' }),
      'of another issuer': good({ ...claims, iss: 'https://issuer.elsewhere.example' }),
      'by another key': rsa(header, { ...base, ...claims }, foreign),
      'by an unknown key': rsa({ ...header, kid: 'unknown' }, { ...base, ...claims }, foreign),
      HS256: hmac(claims),
      RS512: rsa({ ...header, alg: 'RS512' }, { ...base, ...claims }, key, 'sha512'),
      none: `${part({ alg: 'none' })}.${part({ ...base, ...claims })}.`,
      malformed: 'not-a-token',
      'cut off': good(claims).slice(0, -40),
      altered: good(claims).replace(/\.[^.]+\./, `.${part({ ...base, ...claims, sub: 'somebody-else' })}.`),
    }),
  };
};
