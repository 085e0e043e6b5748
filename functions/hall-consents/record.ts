import { instant } from '../../shared/clock.ts';
import { deny } from '../../shared/consents/deny.ts';
import { everyoneNamed } from '../../shared/consents/known-people.ts';
import type { recordPapers as route } from '../../shared/contract/routes/consents.ts';
import { confirming } from '../../shared/domain/consent/confirming.ts';
import type { ConsentRecord } from '../../shared/domain/consent/record.ts';
import { isConfirmable, type Standing } from '../../shared/domain/consent/standing.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { ConsentsOf } from '../../shared/store/people/change-consents.ts';
import { crowdedAttempts, raced, untilCommitted } from '../../shared/store/race.ts';
import { readShownState } from '../../shared/store/read/shown-state.ts';
import { confirmNamed } from '../../shared/store/transitions/confirm-named.ts';
import { actorOf, caseAtHall, logAsked } from './at-hall.ts';
import { type Checked, checked, type Paper } from './checked.ts';
import type { Deps } from './deps.ts';

type Request = RequestOf<typeof route>;

const howTaken = ({ caller }: Request, { reference }: Paper) => ({
  ...({ via: 'paper', by: caller.subject } as const),
  ...(reference !== undefined && { reference }),
});

const taken = ({ case: { caseId, state } }: Pick<ConsentsOf, 'case'>, all: readonly Checked[], standing: Standing) =>
  answer(200, {
    ...{ caseNumber: caseId, state },
    people: all.map(({ person }) => ({ roles: person.entries.map(({ role }) => role), standing })),
  });

/** That a case names these people is told without a change that would leave a trace. */
const toldOnly = (deps: Deps, { key }: ConsentsOf, all: readonly Checked[], request: Request) =>
  logAsked(deps, request, { key, citizenIds: all.map(({ paper }) => paper.citizenId), result: 'shown' });

/** Whoever has confirmed before is left as they are. */
const confirmAll = async (deps: Deps, of: ConsentsOf, all: readonly Checked[], request: Request) => {
  if (!isConfirmable(of.case.state)) {
    await toldOnly(deps, of, all, request);
    return problem('too-late');
  }
  const at = instant(deps.clock);
  const signed = all.filter(({ person }) => person.standing !== 'confirmed');
  const records = signed.map(({ paper, person }): [string, ConsentRecord] => [
    person.person,
    confirming(person.record, person, { at, ...howTaken(request, paper) }),
  ]);
  if (records.length === 0) {
    await toldOnly(deps, of, all, request);
    return taken(of, all, 'confirmed');
  }
  const written = await confirmNamed(deps.table, actorOf(request), of, Object.fromEntries(records), at);
  return written.outcome === 'rejected' ? raced : taken(of, all, 'confirmed');
};

const takeDenial = async (deps: Deps, of: ConsentsOf, denial: Checked, request: Request) => {
  const { paper, person } = denial;
  if (person.standing === 'denied') {
    await toldOnly(deps, of, [denial], request);
    const state = await readShownState(deps.table, of.case);
    return taken({ case: { ...of.case, state } }, [denial], 'denied');
  }
  const how = howTaken(request, paper);
  const denied = await deny(deps, of, { person, actor: actorOf(request), how });
  if (denied === raced) return raced;
  const state = denied.stopped ? 'stopped' : await readShownState(deps.table, of.case);
  return taken({ case: { ...of.case, state } }, [denial], 'denied');
};

/**
 * Records papers that people have signed themselves and a clerk has checked, at whatever hall they are brought to (通办): confirmations
 * together, a 非本人 alone, since it opens a supervision order.
 */
export const recordPapers =
  (deps: Deps) =>
  (request: Request): Promise<Reply> =>
    untilCommitted(async () => {
      const { body } = request;
      const found = await caseAtHall(deps.table, request);
      if (found === undefined) return problem('not-found');
      const signers = body.papers.map(({ citizenId }) => citizenId);
      const { key, people } = await everyoneNamed(deps, found, signers, deps.clock.now());
      const papers = checked(body.papers, people);
      if ('errors' in papers) {
        // Whether a case names somebody must not be tried out without a trace.
        await logAsked(deps, request, { key, citizenIds: signers, result: 'refused' });
        return problem('papers-invalid', papers.errors);
      }
      const denial = papers.all.find(({ paper }) => paper.answer === 'not-me');
      const of = { ...found, key };
      return denial ? takeDenial(deps, of, denial, request) : confirmAll(deps, of, papers.all, request);
    }, crowdedAttempts);
