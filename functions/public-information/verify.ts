import * as z from 'zod';
import type { verifyCertificate as route } from '../../shared/contract/routes/public.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readNumber } from '../../shared/store/read/read-parts.ts';
import { readReleasedBatch } from '../../shared/store/read/read-released.ts';
import type { Table } from '../../shared/store/table.ts';

/** What a certificate's content tells the public. */
const Shown = z.object({ companyName: z.string(), issuer: z.string(), issuedOn: z.string() });

/** 证照核验: confirms a certificate by its number, once its batch has been released, and nothing before (invariant 1). */
export const verifyCertificate =
  ({ table }: { table: Table }) =>
  async ({ params }: RequestOf<typeof route>): Promise<Reply> => {
    const number = await readNumber(table, params.number);
    const released = number && (await readReleasedBatch(table, number.caseId));
    const certificate = released?.certificates.find((one) => one.number === params.number);
    if (certificate === undefined) return problem('not-found');
    const { kind } = certificate;
    return answer(200, { number: params.number, kind, ...Shown.parse(certificate.content), status: 'valid' });
  };
