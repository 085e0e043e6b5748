import { instant } from '../../shared/clock.ts';
import type { extendName as route } from '../../shared/contract/routes/applicant.ts';
import { nameKeptUntil } from '../../shared/domain/lifecycle/limits.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { CaseItem } from '../../shared/store/items/case.ts';
import type { NameReservation } from '../../shared/store/items/name.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { extendable, extendName } from '../../shared/store/transitions/extend-name.ts';
import type { Deps } from './deps.ts';

const kept = ({ caseId, companyName }: CaseItem, { expiresAt, extended }: Omit<NameReservation, 'keys'>): Reply =>
  answer(200, { caseNumber: caseId, companyName, keptUntil: expiresAt, extended });

/**
 * 名称保留期延期: six months more, counted from the end of the first, once and before that end. Asked again it answers until when the name is
 * kept.
 */
export const extendReservation =
  ({ table, clock }: Deps) =>
  ({ caller, params }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const current = (await readCase(table, caller, params.caseNumber))?.case;
      if (current === undefined) return problem('not-found');
      const { nameReservation: reservation, state } = current;
      const at = instant(clock);
      if (reservation === undefined || !extendable.includes(state) || reservation.expiresAt <= at)
        return problem('too-late');
      if (reservation.extended) return kept(current, reservation);
      const expiresAt = nameKeptUntil(Date.parse(reservation.expiresAt));
      const actor = { kind: 'applicant', id: caller.subject } as const;
      const written = await extendName(table, actor, current, reservation, { expiresAt, at });
      if (written.outcome === 'committed') return kept(current, { expiresAt, extended: true });
      // A name that a later case of the applicant has taken over is extended there.
      return written.failed.includes('case') ? raced : problem('too-late');
    });
