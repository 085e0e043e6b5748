import { type Clock, instant } from '../../shared/clock.ts';
import { type EndingName, endings } from '../../shared/domain/lifecycle/case-state.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import { readProposal } from '../../shared/store/read/read-consents.ts';
import type { Table } from '../../shared/store/table.ts';
import { closeCase } from '../../shared/store/transitions/close-case.ts';

interface Deps {
  table: Table;
  clock: Clock;
}

/** Closes a case as it has ended: open siblings are cancelled, a proposed supplement dropped; the name stays reserved unless it was itself refused. */
export const close =
  ({ table, clock }: Deps) =>
  ({ caseId, ending }: { caseId: string; ending: EndingName }): Promise<void> =>
    untilCommitted(async () => {
      const { case: current, reviews } = await readWholeCase(table, caseId);
      if (current.endedAt !== undefined) return;
      const consents = await readProposal(table, current);
      const closing = { ending: endings[ending], at: instant(clock), consents };
      const written = await closeCase(table, current, reviews, closing);
      return written.outcome === 'rejected' ? raced : undefined;
    });
