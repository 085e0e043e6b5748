import { instant } from '../../shared/clock.ts';
import type { removeMaterial as route } from '../../shared/contract/routes/materials.ts';
import { missingMaterials } from '../../shared/domain/materials/missing.ts';
import { discardKept } from '../../shared/files/discard.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { materialsMissing } from '../../shared/http/missing-materials.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { keptOf, type MaterialItem } from '../../shared/store/items/material.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { removeMaterial as remove } from '../../shared/store/transitions/remove-material.ts';
import { afterCommit } from '../../shared/workflow/after-commit.ts';
import type { Deps } from './deps.ts';
import { changeTo, isOpen, procedureNow } from './standing.ts';

/** What a case under review would come to lack without a file: it must be replaced first. */
const lacking = ({ clock }: Deps, { case: current }: Dossier, others: readonly MaterialItem[]) =>
  current.state === 'reviewing' ? missingMaterials(procedureNow(current, clock), current.form, others) : [];

/** Removes a file. Its content goes at once; the sweeper looks again, since a completion under way may put it back. */
export const removeMaterial =
  (deps: Deps) =>
  ({ caller, params: { caseNumber, materialId } }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const { table, clock, log, files, vault } = deps;
      const found = await readCase(table, caller, caseNumber);
      const material = found?.materials.find((one) => one.materialId === materialId);
      if (found === undefined || material === undefined) return problem('not-found');
      if (material.state === 'removed' || material.state === 'refused') return answer(204, null);
      if (!isOpen(found)) return problem('too-late');
      const others = keptOf(found.materials).filter((one) => one.materialId !== materialId);
      const missing = material.state === 'kept' ? lacking(deps, found, others) : [];
      if (missing.length > 0) return materialsMissing(missing);
      const change = await changeTo(vault, found, others, instant(clock));
      const written = await remove(table, { kind: 'applicant', id: caller.subject }, found, material, change);
      if (written.outcome === 'rejected') return raced;
      await afterCommit(log, caseNumber, () => discardKept(files, material));
      return answer(204, null);
    });
