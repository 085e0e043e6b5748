import type { readCertificates as route } from '../../shared/contract/routes/applicant.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { CertificateItem } from '../../shared/store/items/batch.ts';
import { readCaseWithBatch } from '../../shared/store/read/read-released.ts';
import type { Table } from '../../shared/store/table.ts';
import type { PersonalNumbers } from '../../shared/vault/personal-numbers.ts';

/** A certificate as its holder may see it, and as it was signed: its number in the clear. */
const opened = async (personalNumbers: PersonalNumbers, certificate: CertificateItem) => {
  const number = await personalNumbers.open(certificate.caseId, certificate.number);
  return { ...certificate, number, content: { ...certificate.content, number } };
};

/** Hands out the released batch: every certificate with its signature, or nothing at all. */
export const readCertificates =
  ({ table, personalNumbers }: { table: Table; personalNumbers: PersonalNumbers }) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await readCaseWithBatch(table, caller, params.caseNumber);
    if (found === undefined) return problem('not-found');
    if (found.released === undefined) return problem('not-released');
    const { batch, certificates } = found.released;
    const inOrder = batch.kinds.flatMap((kind) => certificates.filter((certificate) => certificate.kind === kind));
    const shown = await Promise.all(inOrder.map((certificate) => opened(personalNumbers, certificate)));
    return answer(200, { caseNumber: batch.caseId, releasedAt: batch.releasedAt, certificates: shown });
  };
