import { instant } from '../../shared/clock.ts';
import type { compareMaterial as route } from '../../shared/contract/routes/materials.ts';
import { canBeRaised } from '../../shared/domain/materials/trust.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { presentSeen } from '../../shared/http/present/material.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { MaterialItem } from '../../shared/store/items/material.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readForHall } from '../../shared/store/read/read-for-hall.ts';
import { raiseMaterial } from '../../shared/store/transitions/raise-material.ts';
import type { Deps } from './deps.ts';

/** 核对原件: a clerk has compared a file with its original, and it is of trust B from then on. Said twice, it counts once. */
export const compareMaterial =
  ({ table, clock }: Deps) =>
  ({ caller, params, route: id }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const { hall, caseNumber: caseId, materialId } = params;
      const at = instant(clock);
      const file = await readForHall(table, { caller, hall }, { route: id, caseId, materialId }, at);
      if (file === undefined) return problem('not-found');
      const told = (one: MaterialItem) => answer(200, { ...presentSeen(one, clock), caseNumber: caseId });
      if (file.trust === 'A' || file.trust === 'B') return told(file);
      if (!canBeRaised(file.trust)) return problem('material-self-made');
      const written = await raiseMaterial(table, { kind: 'hall', id: caller.subject, office: hall }, file, at);
      return written.outcome === 'rejected' ? raced : told({ ...file, trust: 'B' });
    });
