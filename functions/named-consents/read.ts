import { presentAsked } from '../../shared/consents/present-asked.ts';
import type { readConsent as route } from '../../shared/contract/routes/consents.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readShownState } from '../../shared/store/read/shown-state.ts';
import type { Deps } from './deps.ts';
import { ownEntry } from './own-entry.ts';

/** Shows somebody what a form says of them, and which enterprise it is. */
export const readConsent =
  (deps: Deps) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await ownEntry(deps, caller, params.caseNumber);
    if (found === undefined) return problem('not-found');
    const { case: current } = found.of;
    const state = await readShownState(deps.table, current);
    return answer(200, presentAsked({ ...current, state }, found.me));
  };
