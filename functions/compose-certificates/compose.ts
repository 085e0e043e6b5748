import { type Clock, instant } from '../../shared/clock.ts';
import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { applies } from '../../shared/domain/catalogue/conditions.ts';
import type { CertificateOf } from '../../shared/domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { certificateContent, type Sources } from '../../shared/domain/certificates/content.ts';
import { outlineOf } from '../../shared/domain/form/index.ts';
import type { Signer } from '../../shared/signing/signer.ts';
import type { CertificateItem } from '../../shared/store/items/batch.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { FullDossier } from '../../shared/store/read/dossier.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { composeCertificates } from '../../shared/store/transitions/compose-certificates.ts';
import type { PersonalNumbers } from '../../shared/vault/personal-numbers.ts';

interface Deps {
  table: Table;
  clock: Clock;
  sign: Signer;
  personalNumbers: PersonalNumbers;
}

/** Signed in the clear, and stored with its number as the case has it: a personal one stays sealed. */
const signed = async (
  { sign, personalNumbers }: Deps,
  caseId: string,
  certificate: CertificateOf,
  sources: Sources,
): Promise<CertificateItem> => {
  const stored = sources.numbers[certificate.number];
  if (stored === undefined) throw new Error(`${certificate.kind} has no ${certificate.number}`);
  const number = await personalNumbers.open(caseId, stored);
  const content = certificateContent(certificate, {
    ...sources,
    numbers: { ...sources.numbers, [certificate.number]: number },
  });
  const signature = await sign(content);
  return {
    ...{ caseId, entity: 'certificate', kind: certificate.kind, number: stored },
    ...{ content: { ...content, number: stored }, signature },
  };
};

const composeAll = (deps: Deps, { case: current, numbers }: FullDossier, date: string): Promise<CertificateItem[]> => {
  if (numbers === undefined) throw new Error('no numbers have been assigned');
  const procedure = procedureOfCase(current);
  const sources = { caseNumber: current.caseId, procedure, form: outlineOf(current.form), numbers, date };
  const wanted = procedure.certificates.filter((certificate) => applies(certificate, current.form));
  return Promise.all(wanted.map((certificate) => signed(deps, current.caseId, certificate, sources)));
};

/** Composes the batch for today; one that is composed for today already, or released, stays as it is. */
export const compose =
  (deps: Deps) =>
  ({ caseId }: { caseId: string }): Promise<void> =>
    untilCommitted(async () => {
      const { table, clock } = deps;
      const dossier = await readWholeCase(table, caseId);
      const date = shanghaiDate(clock.now());
      if (dossier.batch || dossier.case.composedOn === date) return;
      const composed = await composeAll(deps, dossier, date);
      const written = await composeCertificates(table, dossier.case, composed, date, instant(clock));
      return written.outcome === 'rejected' ? raced : undefined;
    });
