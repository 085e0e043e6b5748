import { type Clock, instant } from '../../shared/clock.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { BusinessOutcome } from '../../shared/domain/lifecycle/business-outcome.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { FullDossier } from '../../shared/store/read/dossier.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import { readProposal } from '../../shared/store/read/read-consents.ts';
import { isValid } from '../../shared/store/transitions/approvals-hold.ts';
import { assignNumbers } from '../../shared/store/transitions/assign-numbers.ts';
import { throwIfEnded } from '../../shared/workflow/ended.ts';
import { type DrawDeps, type Drawn, drawNumbers } from './draw.ts';

interface Deps extends DrawDeps {
  clock: Clock;
}

/** Whether numbers may be assigned: a refusal ends the case, and an approval that was sent back leads to Review again. */
const throwUnlessApproved = ({ case: { caseId }, reviews }: FullDossier): void => {
  if (reviews.some((review) => review.state === 'refused')) throw new BusinessOutcome('Refused', caseId);
  if (!reviews.every(isValid)) throw new BusinessOutcome('ApprovalsStale', caseId);
};

/** Assigns the numbers of a case, once; a case that has them answers at once. */
export const assign =
  ({ clock, ...deps }: Deps) =>
  async ({ caseId }: { caseId: string }): Promise<void> => {
    const { table } = deps;
    // Drawn once however often the commit is overtaken, so that a race leaves no gap.
    let drawn: Drawn | undefined;
    await untilCommitted(async () => {
      const dossier = await readWholeCase(table, caseId);
      if (dossier.numbers) return;
      throwIfEnded(dossier.case);
      throwUnlessApproved(dossier);
      drawn ??= await drawNumbers(deps, procedureOfCase(dossier.case), dossier.case, clock.now());
      const consents = await readProposal(table, dossier.case);
      const assigned = { ...drawn, consents };
      const written = await assignNumbers(table, dossier.case, dossier.reviews, assigned, instant(clock));
      if (written.outcome === 'committed') return;
      // Another case of the same operator was faster.
      if (written.failed.includes('number:taxpayer-number')) drawn = undefined;
      return raced;
    });
  };
