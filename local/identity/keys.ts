import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const IssuerKeys = z.object({
  jwks: z.object({ keys: z.array(z.record(z.string(), z.unknown())).min(1) }),
  cookieKeys: z.array(z.string()).min(1),
});

/** The issuer's signing keys (private JWKs) and the keys of its cookies. */
export type IssuerKeys = z.infer<typeof IssuerKeys>;

/** Reads the keys of `directory`, or makes them: tokens stay valid when the city starts again. */
export function loadIssuerKeys(directory: string): IssuerKeys {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'keys.json');
  if (existsSync(file)) return IssuerKeys.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  const keys: IssuerKeys = { jwks: { keys: [jwk] }, cookieKeys: [randomBytes(32).toString('base64url')] };
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}
