import { type Clock, instant } from '../clock.ts';
import { dueAt } from '../domain/calendar/due-at.ts';
import type { Answered } from '../domain/consent/record.ts';
import { orderWorkingDays } from '../domain/supervision/order.ts';
import type { Log } from '../log.ts';
import type { CurrentCalendar } from '../store/calendar/calendar-item.ts';
import type { Actor } from '../store/event.ts';
import type { ConsentsOf } from '../store/people/change-consents.ts';
import { raced } from '../store/race.ts';
import type { Dossier } from '../store/read/dossier.ts';
import { readWholeCase } from '../store/read/read-case.ts';
import { denyNamed } from '../store/transitions/deny-named.ts';
import type { Vault } from '../vault/vault.ts';
import { type Teller, tellCutShort } from '../workflow/cut-short.ts';
import { afterCommit } from '../workflow/signal.ts';
import { type KnownPerson, rolesOf } from './known-people.ts';
import { namedAs } from './named-as.ts';

/** What taking a 非本人 needs. */
export interface Denying extends Teller {
  clock: Clock;
  log: Log;
  calendar: () => Promise<CurrentCalendar>;
  vault: Vault;
}

/** Until its numbers are assigned a case can be stopped; one that has been refused ends anyway. */
const canStop = ({ case: { state }, reviews }: Dossier): boolean =>
  state === 'draft' ||
  state === 'submitted' ||
  (state === 'reviewing' && !reviews.some((review) => review.state === 'refused'));

/** Who denies, and how they said so. */
export interface Denier {
  person: KnownPerson;
  actor: Actor;
  how: Omit<Answered, 'at'>;
}

/**
 * 非本人: recorded with a supervision order whatever has become of the case, and the case stopped if that can still be. Answers whether it
 * was; or that someone was faster, and all is to be read again.
 */
export const deny = async (
  deps: Denying,
  of: ConsentsOf,
  { person, actor, how }: Denier,
): Promise<{ stopped: boolean } | typeof raced> => {
  const { table, clock, log } = deps;
  const dossier = await readWholeCase(table, of.case.caseId);
  const stopped = canStop(dossier);
  const { calendar } = await deps.calendar();
  const written = await denyNamed(
    table,
    actor,
    { ...of, case: dossier.case },
    {
      ...{ digest: person.person, denied: { at: instant(clock), ...how, roles: rolesOf(person) } },
      named: await namedAs(deps.vault, of.case.caseId, person),
      due: dueAt(clock.now(), orderWorkingDays, calendar),
      stops: stopped ? dossier.reviews : undefined,
    },
  );
  if (written.outcome === 'rejected') return raced;
  // A draft has no execution that would have to hear of it.
  if (stopped && dossier.case.state !== 'draft') {
    await afterCommit(log, of.case.caseId, () => tellCutShort(deps, dossier, 'Stopped'));
  }
  return { stopped };
};
