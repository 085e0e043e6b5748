import { instant } from '../../shared/clock.ts';
import { type KnownPerson, knownPeople } from '../../shared/consents/known-people.ts';
import type { askNamedPeople as route } from '../../shared/contract/routes/consents.ts';
import { confirming } from '../../shared/domain/consent/confirming.ts';
import type { ConsentRecord } from '../../shared/domain/consent/record.ts';
import { askedMs, standingOf } from '../../shared/domain/consent/standing.ts';
import { isSamePersonName } from '../../shared/domain/personal/person-name.ts';
import type { OpenForm } from '../../shared/domain/personal/sealed-form.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { notAsRead } from '../../shared/http/draft-version.ts';
import { answer, type Problem, problem, type Reply } from '../../shared/http/reply.ts';
import { supplementedForm } from '../../shared/http/supplemented-form.ts';
import type { Applicant } from '../../shared/store/caller.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { readConsents } from '../../shared/store/read/read-consents.ts';
import { askNamed } from '../../shared/store/transitions/ask-named.ts';
import { isComplete } from './complete.ts';
import type { Deps } from './deps.ts';
import { presentConsents } from './present.ts';

/** What is sent along: the form of a supplement, or which version of the draft the applicant has before them. */
interface Sent {
  form?: unknown;
  ifMatch: string | undefined;
}

/**
 * The form that people are asked about, and the case's own: another one for a supplement. What has been refused is supplemented no more. Whoever
 * asks confirms their own entries: of a draft that has been edited elsewhere, what they have not seen, unless they say what they have.
 */
const formFor = async (
  { vault, clock }: Deps,
  { case: current, reviews }: Dossier,
  { form: sent, ifMatch }: Sent,
): Promise<{ form: OpenForm; own: OpenForm } | Problem> => {
  if (reviews.some(({ state }) => state === 'refused')) return problem('too-late');
  switch (current.state) {
    case 'draft': {
      if (sent !== undefined) return problem('invalid-request', [{ pointer: '/form', code: 'consent.form-stored' }]);
      const stale = ifMatch === undefined ? undefined : notAsRead(current, ifMatch);
      if (stale) return stale;
      const own = await vault.open(current.caseId, current.form);
      return { form: own, own };
    }
    case 'reviewing': {
      if (sent === undefined) return problem('invalid-request', [{ pointer: '/form', code: 'consent.form-needed' }]);
      const stored = await vault.open(current.caseId, current.form);
      const supplemented = supplementedForm(current, stored, sent, clock.now());
      return 'problem' in supplemented ? supplemented : { form: { ...supplemented.form }, own: stored };
    }
    default:
      return problem('too-late');
  }
};

/** Whether an entry is the applicant's own: then asking is confirming it, by the login that they ask with. */
const isSelf = ({ citizenId, name }: Applicant, person: KnownPerson): boolean =>
  citizenId === person.citizenId && (name === undefined || isSamePersonName(name, person.name));

const recordFor = (caller: Applicant, person: KnownPerson, now: number): ConsentRecord => {
  const at = new Date(now).toISOString();
  if (isSelf(caller, person)) return confirming(person.record, person, { at, via: 'login', by: caller.subject });
  return { asked: { concern: person.concern, at, until: new Date(now + askedMs).toISOString() } };
};

const mayBeAsked = ({ standing }: KnownPerson): boolean => standing !== 'confirmed' && standing !== 'denied';

/** Asks those who are named and have not confirmed what the form now says of them; whoever has is left in peace. */
export const askNamedPeople =
  (deps: Deps) =>
  ({ caller, params, body, event }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const { table, clock, vault, people: index } = deps;
      const dossier = await readCase(table, caller, params.caseNumber);
      if (dossier === undefined) return problem('not-found');
      const found = await formFor(deps, dossier, { ...body, ifMatch: event.headers['if-match'] });
      if ('problem' in found) return found;
      const { case: current } = dossier;
      const of = { case: current, consents: await readConsents(table, current.caseId) };
      const now = clock.now();
      const { key, people } = await knownPeople(index, of, found.form, now, found.own);
      const records = Object.fromEntries(
        people.filter(mayBeAsked).map((person) => [person.person, recordFor(caller, person, now)]),
      );
      const actor = { kind: 'applicant', id: caller.subject } as const;
      const proposal = found.form === found.own ? undefined : await vault.seal(current.caseId, found.form);
      const asking = { records, people: people.map(({ person }) => person), proposal, at: instant(clock) };
      const written = await askNamed(table, actor, { ...of, key }, asking);
      if (written.outcome === 'rejected') return raced;
      const told = people.map((one) => {
        const record = { ...one.record, ...records[one.person] };
        return { ...one, record, standing: standingOf(record, one, now) };
      });
      const complete = isComplete(current, found.form, told, now);
      return answer(200, presentConsents(current.caseId, { people: told, complete }));
    });
