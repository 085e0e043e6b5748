import type { SFNClient } from '@aws-sdk/client-sfn';
import { type Clock, instant } from '../../shared/clock.ts';
import type { WorkingCalendar } from '../../shared/domain/calendar/calendar.ts';
import { dueAt } from '../../shared/domain/calendar/due-at.ts';
import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { plannedReviews } from '../../shared/domain/lifecycle/planned-reviews.ts';
import type { OpenForm } from '../../shared/domain/personal/sealed-form.ts';
import type { CurrentCalendar } from '../../shared/store/calendar/calendar-item.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { type Dossier, shownOf } from '../../shared/store/read/dossier.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { acceptCase } from '../../shared/store/transitions/accept-case.ts';
import type { Vault } from '../../shared/vault/vault.ts';
import { ringDone } from '../../shared/workflow/bell.ts';
import { throwIfEnded } from '../../shared/workflow/ended.ts';

interface Deps {
  table: Table;
  clock: Clock;
  workflow: SFNClient;
  vault: Vault;
  calendar: () => Promise<CurrentCalendar>;
}

/** By the catalogue that holds today, which the case keeps. */
const acceptanceOf = (dossier: Dossier, form: OpenForm, clock: Clock, calendar: WorkingCalendar) => {
  const current = dossier.case;
  const procedure = procedureOfCase(current, shanghaiDate(clock.now()));
  const { promisedWorkingDays } = procedure;
  const filed = { registrar: current.registrar ?? '', ...shownOf(dossier, form) };
  return {
    at: instant(clock),
    limitHalfDays: promisedWorkingDays * 2,
    due: dueAt(clock.now(), promisedWorkingDays, calendar),
    reviews: plannedReviews(procedure, filed, clock.now(), calendar),
    catalogueVersion: procedure.version,
  };
};

/** Accepts a submitted case: the clock starts and every agency has its review. A case that is accepted answers at once. */
export const accept =
  ({ table, clock, workflow, vault, calendar: readCalendar }: Deps) =>
  async ({ caseId, taskToken }: { caseId: string; taskToken: string }): Promise<void> => {
    await untilCommitted(async () => {
      const dossier = await readWholeCase(table, caseId);
      const current = dossier.case;
      throwIfEnded(current);
      if (current.state !== 'submitted') return;
      const form = await vault.open(caseId, current.form);
      const { calendar } = await readCalendar();
      const written = await acceptCase(table, current, acceptanceOf(dossier, form, clock, calendar));
      return written.outcome === 'rejected' ? raced : undefined;
    });
    await ringDone(workflow, taskToken);
  };
