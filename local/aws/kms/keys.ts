import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { refuseUnknown, stringOr } from '../../engines/provision/properties.ts';
import type { Resource } from '../../types.ts';

const KmsKey = z.object({
  keyId: z.string(),
  spec: z.enum(['SYMMETRIC_DEFAULT', 'ECC_NIST_P256']),
  /** Epoch seconds. */
  createdAt: z.number(),
  description: z.string(),
  /** SYMMETRIC_DEFAULT: 32 bytes in base64. ECC: the private key in PKCS#8 PEM. */
  secret: z.string(),
});

/** A key with its secret. */
export type KmsKey = z.infer<typeof KmsKey>;

const KNOWN = new Set([
  ...['KeySpec', 'KeyUsage', 'Description', 'Enabled', 'EnableKeyRotation', 'RotationPeriodInDays', 'KeyPolicy'],
  ...['PendingWindowInDays', 'MultiRegion', 'Origin', 'Tags', 'BypassPolicyLockoutSafetyCheck'],
]);

/** Reads the key of an AWS::KMS::Key from `directory`, or makes it. The files are for their owner only. */
export function loadKey(directory: string, resource: Resource): KmsKey {
  refuseUnknown(resource, KNOWN);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, `${resource.logicalId}.json`);
  if (existsSync(file)) return KmsKey.parse(JSON.parse(readFileSync(file, 'utf8')));
  const key = createKey(resource);
  writeFileSync(`${file}.new`, JSON.stringify(key), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return key;
}

function createKey(resource: Resource): KmsKey {
  const spec = KmsKey.shape.spec.safeParse(resource.properties.KeySpec ?? 'SYMMETRIC_DEFAULT');
  if (!spec.success) {
    throw new Error(`${resource.logicalId}: the runner does not know KeySpec ${String(resource.properties.KeySpec)}`);
  }
  const createdAt = Date.now() / 1000;
  const description = stringOr(resource, 'Description', '');
  const common = { keyId: randomUUID(), spec: spec.data, createdAt, description };
  if (spec.data === 'SYMMETRIC_DEFAULT') return { ...common, secret: randomBytes(32).toString('base64') };
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...common, secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}
