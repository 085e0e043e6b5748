import { createPublicKey, verify } from 'node:crypto';
import { expect } from 'vitest';
import { accepted } from '../../shared/contract/client.ts';
import { readSigningKeys, verifyCertificate } from '../../shared/contract/routes/public.ts';
import { canonicalJson } from '../../shared/domain/canonical/canonical-json.ts';
import type { Batch } from './cases.ts';
import type { TestCity } from './city.ts';

/** Verifies every signature of a batch with the public keys that the service publishes, as anyone can. */
export const expectSignaturesToVerify = async (city: TestCity, batch: Batch): Promise<void> => {
  const { keys } = await accepted(city.open(), readSigningKeys, {});
  for (const { kind, content, signature } of batch.certificates) {
    const jwk = keys.find(({ kid }) => kid === signature.keyId);
    expect(jwk, kind).toBeDefined();
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    const value = Buffer.from(signature.value, 'base64url');
    const holds = (signed: unknown): boolean =>
      verify('sha256', Buffer.from(canonicalJson(signed)), { key, dsaEncoding: 'ieee-p1363' }, value);
    expect(holds(content), kind).toBe(true);
    expect(holds({ ...content, companyName: '别的公司' }), `${kind}, altered`).toBe(false);
  }
};

/** Whether anyone can verify a certificate by this number. */
export const isVerifiable = async (city: TestCity, number: string): Promise<boolean> =>
  (await city.open().call(verifyCertificate, { params: { number } })).ok;
