import { instant } from '../../shared/clock.ts';
import type { supplementApplication as route } from '../../shared/contract/routes/applicant.ts';
import { digestOf } from '../../shared/domain/canonical/digest.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { presentStatus } from '../../shared/http/present/application.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { supplementedForm } from '../../shared/http/supplemented-form.ts';
import { keptOf } from '../../shared/store/items/material.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { isNameTaken, reservationOf } from '../../shared/store/transitions/reserve-name.ts';
import { supplementCase } from '../../shared/store/transitions/supplement-case.ts';
import type { Deps } from './deps.ts';
import { groundsOf } from './grounds.ts';
import { nameTaken, reserving } from './names.ts';

/** Supplements a case under review: the reviews that see what changed are open again, the others stay as they are. */
export const supplementApplication =
  (deps: Deps) =>
  ({ caller, params, body }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const found = await readCase(deps.table, caller, params.caseNumber);
      if (found === undefined) return problem('not-found');
      if (found.case.state !== 'reviewing') return problem('too-late');
      if (found.reviews.some((review) => review.state === 'refused')) return problem('too-late');
      const stored = await deps.vault.open(found.case.caseId, found.case.form);
      const sent = supplementedForm(found.case, stored, body.form, deps.clock.now());
      if ('problem' in sent) return sent;
      const { before, form } = sent;
      if (digestOf(before) === digestOf(form)) return answer(200, presentStatus(found.case));
      const grounds = await groundsOf(deps, found, form);
      if ('problem' in grounds) return grounds;
      const { known, consents } = grounds;
      const at = instant(deps.clock);
      const name = await reserving(deps.table, caller.subject, form, deps.clock.now());
      const held = new Set(found.case.nameReservation?.keys);
      const keys = name ? reservationOf(name).keys : [];
      const renamed = keys.length !== held.size || keys.some((key) => !held.has(key));
      const actor = { kind: 'applicant', id: caller.subject } as const;
      const written = await supplementCase(deps.table, actor, found.case, found.reviews, {
        files: keptOf(found.materials),
        form,
        sealed: await deps.vault.seal(found.case.caseId, form),
        named: await deps.people.namedOn(form, known),
        ...(name && { companyName: name.claim.full }),
        at,
        ...(renamed && { rename: { to: name } }),
        consents,
      });
      if (written.outcome === 'committed') return answer(200, presentStatus(found.case));
      if (written.failed.includes('case') || !isNameTaken(written.failed)) return raced;
      return (await nameTaken(deps.table, caller.subject, form, at)) ?? raced;
    });
