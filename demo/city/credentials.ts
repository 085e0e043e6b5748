import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { agencies } from '../../shared/domain/catalogue/agencies.ts';
import { engravers } from '../../shared/domain/catalogue/places.ts';
import type { AgencyCode } from '../../shared/domain/catalogue/types.ts';

const Jwk = z.record(z.string(), z.string());
const Pair = z.strictObject({ privateKey: Jwk, publicKey: Jwk });

const Credentials = z.strictObject({
  /** The key pair by which each agency's back-office proves itself (private_key_jwt). */
  agencies: z.record(z.string(), Pair),
  /** The secret of every other client. */
  clientSecret: z.string(),
  /** The secrets that the partners sign their webhooks with. */
  courierSecret: z.string(),
  engraverSecrets: z.record(z.string(), z.string()),
});

/** What the people and partners of a demo city prove themselves with. */
export type Credentials = z.infer<typeof Credentials>;

/** Where a city's credentials are kept in its data directory. */
export const credentialsFile = 'credentials.json';

const keyPair = (kid: string): z.infer<typeof Pair> => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const about = { kid, alg: 'ES256', use: 'sig' };
  return {
    privateKey: Jwk.parse({ ...privateKey.export({ format: 'jwk' }), ...about }),
    publicKey: Jwk.parse({ ...publicKey.export({ format: 'jwk' }), ...about }),
  };
};

const webhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

const generate = (): Credentials => ({
  agencies: Object.fromEntries((Object.keys(agencies) as AgencyCode[]).map((agency) => [agency, keyPair(agency)])),
  clientSecret: randomBytes(24).toString('base64url'),
  courierSecret: webhookSecret(),
  engraverSecrets: Object.fromEntries(engravers.map(({ code }) => [code, webhookSecret()])),
});

/** The credentials of the city in `dataDir`, made at its first start: none is part of the code. */
export const credentialsOf = (dataDir: string): Credentials => {
  const file = join(dataDir, credentialsFile);
  if (existsSync(file)) return Credentials.parse(JSON.parse(readFileSync(file, 'utf8')));
  const made = generate();
  writeFileSync(file, JSON.stringify(made, undefined, 2), { mode: 0o600 });
  return made;
};
