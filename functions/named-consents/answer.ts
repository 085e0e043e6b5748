import { instant } from '../../shared/clock.ts';
import { deny } from '../../shared/consents/deny.ts';
import type { KnownPerson } from '../../shared/consents/known-people.ts';
import type { answerConsent as route } from '../../shared/contract/routes/consents.ts';
import { confirming } from '../../shared/domain/consent/confirming.ts';
import { isConfirmable } from '../../shared/domain/consent/standing.ts';
import { isSamePersonName } from '../../shared/domain/personal/person-name.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, type Problem, problem, type Reply } from '../../shared/http/reply.ts';
import type { Applicant } from '../../shared/store/caller.ts';
import { crowdedAttempts, raced, untilCommitted } from '../../shared/store/race.ts';
import { confirmNamed } from '../../shared/store/transitions/confirm-named.ts';
import type { Deps } from './deps.ts';
import { type OwnEntry, ownEntry } from './own-entry.ts';

/** Why somebody cannot confirm what they have seen; undefined where they can. */
const hindrance = ({ of, me }: OwnEntry, caller: Applicant, digest: string): Problem | undefined => {
  if (!isConfirmable(of.case.state) || me.standing === 'denied') return problem('too-late');
  if (digest !== me.concern || me.standing === 'dropped') return problem('form-changed');
  if (me.standing === 'changed' || me.standing === 'not-asked') return problem('not-asked');
  if (me.standing === 'expired') return problem('consent-expired');
  return caller.name === undefined || isSamePersonName(caller.name, me.name) ? undefined : problem('name-differs');
};

const taken = (caseNumber: string, standing: KnownPerson['standing'], stopped?: boolean): Reply =>
  answer(200, { caseNumber, standing, ...(stopped !== undefined && { stopped }) });

const confirm = async (deps: Deps, entry: OwnEntry, caller: Applicant, digest: string) => {
  const { of, me } = entry;
  const { caseId } = of.case;
  const hindered = hindrance(entry, caller, digest);
  if (hindered) return hindered;
  if (me.standing === 'confirmed') return taken(caseId, 'confirmed');
  const at = instant(deps.clock);
  const confirmed = confirming(me.record, me, { at, via: 'login', by: caller.subject });
  const actor = { kind: 'named', id: caller.subject } as const;
  const written = await confirmNamed(deps.table, actor, of, { [me.person]: confirmed }, at);
  return written.outcome === 'rejected' ? raced : taken(caseId, 'confirmed');
};

const sayNotMe = async (deps: Deps, { of, me }: OwnEntry, caller: Applicant) => {
  const { caseId, state } = of.case;
  if (me.standing === 'denied') return taken(caseId, 'denied', state === 'stopped');
  const actor = { kind: 'named', id: caller.subject } as const;
  const denied = await deny(deps, of, { person: me, actor, how: { via: 'login', by: caller.subject } });
  return denied === raced ? raced : taken(caseId, 'denied', denied.stopped);
};

/** Takes what somebody says of being named: that it is them, as they have been shown it, or 非本人. */
export const answerConsent =
  (deps: Deps) =>
  ({ caller, params, body }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const found = await ownEntry(deps, caller, params.caseNumber);
      if (found === undefined) return problem('not-found');
      switch (body.answer) {
        case 'confirmed':
          return confirm(deps, found, caller, body.digest);
        case 'not-me':
          return sayNotMe(deps, found, caller);
      }
    }, crowdedAttempts);
