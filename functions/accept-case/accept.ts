import type { SFNClient } from '@aws-sdk/client-sfn';
import { type Clock, instant } from '../../shared/clock.ts';
import { dueAt } from '../../shared/domain/calendar/due-at.ts';
import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { plannedReviews } from '../../shared/domain/lifecycle/planned-reviews.ts';
import type { OpenForm } from '../../shared/domain/personal/sealed-form.ts';
import type { CaseItem } from '../../shared/store/items/case.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
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
}

/** By the catalogue that holds today, which the case keeps. */
const acceptanceOf = (current: CaseItem, form: OpenForm, clock: Clock) => {
  const procedure = procedureOfCase(current, shanghaiDate(clock.now()));
  return {
    at: instant(clock),
    due: dueAt(clock.now(), procedure.promisedWorkingDays),
    reviews: plannedReviews(procedure, current.registrar ?? '', form, clock.now()),
    catalogueVersion: procedure.version,
  };
};

/** Accepts a submitted case: the clock starts and every agency has its review. A case that is accepted answers at once. */
export const accept =
  ({ table, clock, workflow, vault }: Deps) =>
  async ({ caseId, taskToken }: { caseId: string; taskToken: string }): Promise<void> => {
    await untilCommitted(async () => {
      const { case: current } = await readWholeCase(table, caseId);
      throwIfEnded(current);
      if (current.state !== 'submitted') return;
      const form = await vault.open(caseId, current.form);
      const written = await acceptCase(table, current, acceptanceOf(current, form, clock));
      return written.outcome === 'rejected' ? raced : undefined;
    });
    await ringDone(workflow, taskToken);
  };
