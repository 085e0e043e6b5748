import type { readCertificates as route } from '../../shared/contract/routes/applicant.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readCaseWithBatch } from '../../shared/store/read/read-released.ts';
import type { Table } from '../../shared/store/table.ts';

/** Hands out the released batch: every certificate with its signature, or nothing at all. */
export const readCertificates =
  ({ table }: { table: Table }) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await readCaseWithBatch(table, caller, params.caseNumber);
    if (found === undefined) return problem('not-found');
    if (found.released === undefined) return problem('not-released');
    const { batch, certificates } = found.released;
    const inOrder = batch.kinds.flatMap((kind) => certificates.filter((certificate) => certificate.kind === kind));
    return answer(200, { caseNumber: batch.caseId, releasedAt: batch.releasedAt, certificates: inOrder });
  };
