import { everyoneNamed } from '../../shared/consents/known-people.ts';
import { presentAsked } from '../../shared/consents/present-asked.ts';
import type { readConsentAtHall as route } from '../../shared/contract/routes/consents.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readShownState } from '../../shared/store/read/shown-state.ts';
import { caseAtHall, logAsked } from './at-hall.ts';
import type { Deps } from './deps.ts';

/**
 * Shows a clerk what somebody who has come with a paper is asked to confirm, as they would be shown it themselves. That there is a paper is
 * asking enough, also where the applicant has sent no link. Every number that is tried on a case is in its access log first.
 */
export const readConsentAtHall =
  (deps: Deps) =>
  async (request: RequestOf<typeof route>): Promise<Reply> => {
    const { body } = request;
    const found = await caseAtHall(deps.table, request);
    // A number that nobody has drawn has no log, or anyone could begin one.
    if (found === undefined) return problem('not-found');
    const { key, people } = await everyoneNamed(deps, found, [body.citizenId], deps.clock.now());
    const person = people.find(({ citizenId }) => citizenId === body.citizenId);
    const state = await readShownState(deps.table, found.case);
    await logAsked(deps, request, { key, citizenIds: [body.citizenId], result: person ? 'shown' : 'not-found' });
    return person ? answer(200, presentAsked({ ...found.case, state }, person)) : problem('not-found');
  };
