import { formAskedAbout, knownPeople } from '../../shared/consents/known-people.ts';
import type { readNamedPeople as route } from '../../shared/contract/routes/consents.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { readConsents, readOrdersOf } from '../../shared/store/read/read-consents.ts';
import { isComplete } from './complete.ts';
import type { Deps } from './deps.ts';
import { presentConsents } from './present.ts';

/** Tells an applicant who of those whom they name has confirmed, of the form that people are asked about, and what came of a 非本人. */
export const readNamedPeople =
  ({ table, clock, vault, people: index }: Deps) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const current = (await readCase(table, caller, params.caseNumber))?.case;
    if (current === undefined) return problem('not-found');
    const of = { case: current, consents: await readConsents(table, current.caseId) };
    const form = await vault.open(current.caseId, formAskedAbout(of));
    const now = clock.now();
    const { people } = await knownPeople(index, of, form, now);
    const orders = of.consents ? await readOrdersOf(table, of.consents) : [];
    const complete = isComplete(current, form, people, now);
    return answer(200, presentConsents(current.caseId, { people, complete }, orders));
  };
