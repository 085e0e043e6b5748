import { type Clock, instant } from '../../shared/clock.ts';
import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { applies } from '../../shared/domain/catalogue/conditions.ts';
import type { CertificateOf } from '../../shared/domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { certificateContent, type Sources } from '../../shared/domain/certificates/content.ts';
import { outlineOf } from '../../shared/domain/lifecycle/outline.ts';
import type { Signer } from '../../shared/signing/signer.ts';
import type { CertificateItem } from '../../shared/store/items/batch.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { FullDossier } from '../../shared/store/read/dossier.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { composeCertificates } from '../../shared/store/transitions/compose-certificates.ts';

interface Deps {
  table: Table;
  clock: Clock;
  sign: Signer;
}

const signed = async (
  caseId: string,
  certificate: CertificateOf,
  sources: Sources,
  sign: Signer,
): Promise<CertificateItem> => {
  const content = certificateContent(certificate, sources);
  const { kind } = certificate;
  return { caseId, entity: 'certificate', kind, number: content.number, content, signature: await sign(content) };
};

const composeAll = (
  { case: current, numbers }: FullDossier,
  date: string,
  sign: Signer,
): Promise<CertificateItem[]> => {
  if (numbers === undefined) throw new Error('no numbers have been assigned');
  const procedure = procedureOfCase(current);
  const sources = { procedure, form: outlineOf(current.form), numbers, date };
  const wanted = procedure.certificates.filter((certificate) => applies(certificate, current.form));
  return Promise.all(wanted.map((certificate) => signed(current.caseId, certificate, sources, sign)));
};

/** Composes the batch for today; one that is composed for today already, or released, stays as it is. */
export const compose =
  ({ table, clock, sign }: Deps) =>
  ({ caseId }: { caseId: string }): Promise<void> =>
    untilCommitted(async () => {
      const dossier = await readWholeCase(table, caseId);
      const date = shanghaiDate(clock.now());
      if (dossier.batch || dossier.case.composedOn === date) return;
      const composed = await composeAll(dossier, date, sign);
      const written = await composeCertificates(table, dossier.case, composed, date, instant(clock));
      return written.outcome === 'rejected' ? raced : undefined;
    });
