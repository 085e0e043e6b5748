import { canonicalJson } from '../../domain/canonical/canonical-json.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import type { CertificateItem } from '../items/batch.ts';
import { certificateKeyOf } from '../items/batch.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import type { Table } from '../table.ts';
import { put } from '../writes.ts';

/** The content is kept as the very text that is signed (RFC 8785). */
const asWritten = (certificate: CertificateItem) => ({ ...certificate, content: canonicalJson(certificate.content) });

/** numbered | composed → composed: every certificate is stored, dated `date` (Asia/Shanghai), and nobody sees it yet. */
export const composeCertificates = (
  table: Table,
  current: CaseItem,
  certificates: readonly CertificateItem[],
  date: string,
  at: string,
): Promise<Commit> =>
  commit(table, [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['numbered', 'composed'],
      to: 'composed',
      set: { composedOn: date, updatedAt: at },
      event: { type: 'certificates-composed', at, actor: system, data: { date } },
    }),
    // Composed again after midnight they are replaced; once released, the case's state forbids it.
    ...certificates.map((certificate) =>
      put(table, `certificate:${certificate.kind}`, certificateKeyOf(certificate), asWritten(certificate), [
        { pk: { absent: true } },
        { number: certificate.number },
      ]),
    ),
  ]);
