import { createPublicKey, verify } from 'node:crypto';
import { accepted, type Client } from '../../shared/contract/client.ts';
import { readCertificates } from '../../shared/contract/routes/applicant.ts';
import { readSigningKeys } from '../../shared/contract/routes/public.ts';
import { canonicalJson } from '../../shared/domain/canonical/canonical-json.ts';
import type { Batch } from '../people/applicant.ts';

/** Whether a case's certificates are still hidden from its own applicant. */
export const isSealed = async (api: Client, caseNumber: string): Promise<boolean> => {
  const answer = await api.call(readCertificates, { params: { caseNumber } });
  return !answer.ok && answer.problem.type === '/problems/not-released';
};

/** The certificates whose signature does not verify with the service's public keys, as anyone could check offline. */
export const forged = async (open: Client, batch: Batch): Promise<Batch['certificates']> => {
  const { keys } = await accepted(open, readSigningKeys, {});
  return batch.certificates.filter(({ content, signature }) => {
    const jwk = keys.find(({ kid }) => kid === signature.keyId);
    if (jwk === undefined) return true;
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const value = Buffer.from(signature.value, 'base64url');
    return !verify('sha256', Buffer.from(canonicalJson(content)), { key, dsaEncoding: 'ieee-p1363' }, value);
  });
};
