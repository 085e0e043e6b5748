import { type Clock, instant } from '../../shared/clock.ts';
import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { BusinessOutcome } from '../../shared/domain/lifecycle/business-outcome.ts';
import { type CaseOutline, outlineOf } from '../../shared/domain/lifecycle/outline.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { releaseBatch } from '../../shared/store/transitions/release-batch.ts';

interface Deps {
  table: Table;
  clock: Clock;
}

/** How the batch goes on to the applicant; the workflow chooses by it. */
export interface Released {
  delivery: CaseOutline['delivery']['method'];
}

/** Releases the batch once. After midnight the date on the certificates is not today's any more: they are composed anew. */
export const release =
  ({ table, clock }: Deps) =>
  ({ caseId }: { caseId: string }): Promise<Released> =>
    untilCommitted<Released>(async () => {
      const dossier = await readWholeCase(table, caseId);
      const form = outlineOf(dossier.case.form);
      const released: Released = { delivery: form.delivery.method };
      if (dossier.batch) return released;
      const date = shanghaiDate(clock.now());
      if (dossier.case.composedOn !== date) throw new BusinessOutcome('DateChanged', caseId);
      const written = await releaseBatch(table, dossier, { date, at: instant(clock) });
      return written.outcome === 'committed' ? released : raced;
    });
