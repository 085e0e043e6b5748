import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  /** The key pairs that come after these: registered already, so that an agency can change without a gap. */
  nextKeys: z.record(z.string(), Pair),
  /** The secret of every other client. */
  clientSecret: z.string(),
  /** The secrets that the partners sign their webhooks with. */
  courierSecret: z.string(),
  engraverSecrets: z.record(z.string(), z.string()),
});

/** What the people and partners of a demo city prove themselves with. */
export type Credentials = z.infer<typeof Credentials>;

/** The file with the private key of an agency's system, a JWK. */
export const keyFile = (dataDir: string, agency: AgencyCode): string => join(dataDir, 'keys', `${agency}.json`);

/** Writes the key of each agency into a file of its own, for systems that are not the demo's. */
export const writeKeys = (dataDir: string, credentials: Credentials): void => {
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  for (const [agency, { privateKey }] of Object.entries(credentials.agencies))
    writeFileSync(keyFile(dataDir, agency as AgencyCode), JSON.stringify(privateKey), { mode: 0o600 });
};

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

const keyPairs = (generation: number): Credentials['agencies'] =>
  Object.fromEntries(
    (Object.keys(agencies) as AgencyCode[]).map((agency) => [agency, keyPair(`${agency}-${generation}`)]),
  );

const generate = (): Credentials => ({
  agencies: keyPairs(1),
  nextKeys: keyPairs(2),
  clientSecret: randomBytes(24).toString('base64url'),
  courierSecret: webhookSecret(),
  engraverSecrets: Object.fromEntries(engravers.map(({ code }) => [code, webhookSecret()])),
});

const stored = (file: string): object =>
  existsSync(file) ? z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8'))) : {};

/** The credentials of the city in `dataDir`, made at its first start, or where it has none yet: none is part of the code. */
export const credentialsOf = (dataDir: string): Credentials => {
  const file = join(dataDir, credentialsFile);
  const made = Credentials.parse({ ...generate(), ...stored(file) });
  writeFileSync(file, JSON.stringify(made, undefined, 2), { mode: 0o600 });
  return made;
};
