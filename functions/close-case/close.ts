import { type Clock, instant } from '../../shared/clock.ts';
import { outlineOf } from '../../shared/domain/form/index.ts';
import { type EndingName, endings } from '../../shared/domain/lifecycle/case-state.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { closeCase } from '../../shared/store/transitions/close-case.ts';

interface Deps {
  table: Table;
  clock: Clock;
}

/** Closes a case as it has ended: open siblings are cancelled, the name stays reserved unless it was itself refused. */
export const close =
  ({ table, clock }: Deps) =>
  ({ caseId, ending }: { caseId: string; ending: EndingName }): Promise<void> =>
    untilCommitted(async () => {
      const { case: current, reviews } = await readWholeCase(table, caseId);
      if (current.endedAt !== undefined) return;
      const name = outlineOf(current.form).name?.proposed.full;
      const closing = { ending: endings[ending], ...(name && { name }), at: instant(clock) };
      const written = await closeCase(table, current, reviews, closing);
      return written.outcome === 'rejected' ? raced : undefined;
    });
