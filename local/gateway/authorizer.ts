import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import type { CityClock } from '../types.ts';
import type { AuthorizerSpec, RouteSpec } from './api.ts';

/** Who calls, as the function's event tells it. */
export interface Authorized {
  claims: Record<string, string>;
  scopes: string[] | null;
}

export type Decision = { ok: true; jwt: Authorized } | { ok: false; status: 401 | 403 };

/** Checks the bearer token of a request against the route's authorizer and scopes. */
export type Authorize = (route: RouteSpec, authorization: string | undefined) => Promise<Decision>;

interface Verified {
  /** Epoch seconds. */
  expires: number;
  claims: Record<string, string>;
  scopes: Set<string>;
}

const Discovery = z.looseObject({ jwks_uri: z.url() });
/** Tokens remembered as verified; the oldest go first. */
const REMEMBERED = 10_000;

/**
 * The JWT authorizer of an HTTP API: RS256 only; issuer, audience (or `client_id`), expiry, `nbf` and `iat` by the
 * city's clock. A token is verified once and remembered until it expires, keys until an unknown one is met.
 */
export function createAuthorize(clock: CityClock): Authorize {
  const keySets = new Map<string, Promise<JWTVerifyGetKey>>();
  const remembered = new Map<string, Verified>();
  const keysOf = (issuer: string): Promise<JWTVerifyGetKey> => {
    const known = keySets.get(issuer);
    if (known) return known;
    const keys = discover(issuer);
    keySets.set(issuer, keys);
    keys.catch(() => keySets.delete(issuer));
    return keys;
  };
  const verify = async (token: string, authorizer: AuthorizerSpec): Promise<Verified | undefined> => {
    const key = `${authorizer.id} ${token}`;
    const known = remembered.get(key);
    if (known && known.expires * 1000 > clock.now()) return known;
    remembered.delete(key);
    const payload = await payloadOf(token, authorizer, await keysOf(authorizer.issuer), clock.now());
    if (!payload) return undefined;
    const verified = { expires: payload.exp ?? 0, claims: claimsOf(payload), scopes: scopesOf(payload) };
    remembered.set(key, verified);
    const oldest = remembered.size > REMEMBERED ? remembered.keys().next().value : undefined;
    if (oldest !== undefined) remembered.delete(oldest);
    return verified;
  };
  return async ({ authorizer, scopes }, authorization) => {
    const token = authorization?.replace(/^bearer\s+/i, '');
    const verified = token && authorizer ? await verify(token, authorizer) : undefined;
    if (!verified) return { ok: false, status: 401 };
    const granted = scopes.filter((scope) => verified.scopes.has(scope));
    if (scopes.length > 0 && granted.length === 0) return { ok: false, status: 403 };
    return { ok: true, jwt: { claims: verified.claims, scopes: scopes.length > 0 ? granted : null } };
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`the issuer ${issuer} answers its configuration with ${response.status}`);
  return createRemoteJWKSet(new URL(Discovery.parse(await response.json()).jwks_uri));
}

/** The payload of a valid token; undefined for one that is not. An issuer that cannot be reached throws. */
async function payloadOf(
  token: string,
  { issuer, audience }: AuthorizerSpec,
  keys: JWTVerifyGetKey,
  now: number,
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer,
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    });
    if (payload.iat !== undefined && payload.iat > now / 1000 + 1) return undefined;
    const named = payload.aud ?? payload.client_id;
    const names = Array.isArray(named) ? named : [named];
    return names.some((name) => audience.includes(String(name))) ? payload : undefined;
  } catch (error) {
    if (error instanceof errors.JWKSTimeout) throw error;
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** Claims as the event carries them: everything is text, lists are `[a b]`. */
function claimsOf(payload: JWTPayload): Record<string, string> {
  const text = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(text).join(' ')}]`;
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  };
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, text(value)]));
}

function scopesOf({ scope, scp }: JWTPayload): Set<string> {
  const given = scope ?? scp;
  if (Array.isArray(given)) return new Set(given.map(String));
  return new Set(typeof given === 'string' ? given.split(' ').filter(Boolean) : []);
}
