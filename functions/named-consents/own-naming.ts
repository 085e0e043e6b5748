import { rolesOf } from '../../shared/consents/known-people.ts';
import type { Standing } from '../../shared/domain/consent/standing.ts';
import type { PersonRole } from '../../shared/domain/personal/pointers.ts';
import type { Applicant } from '../../shared/store/caller.ts';
import type { BlindPerson } from '../../shared/store/people/read-entries.ts';
import { type NamingCase, readNamingCase } from '../../shared/store/read/read-consents.ts';
import { readShownState } from '../../shared/store/read/shown-state.ts';
import type { Deps } from './deps.ts';
import { entryIn } from './own-entry.ts';

/** What somebody is told of a case that names them, besides where it stands. */
interface Naming {
  roles: readonly PersonRole[];
  standing: Standing;
  /** While their answer is waited for: how long. */
  until?: string | undefined;
}

/** Whether people are asked about a form of this case: its draft, or what a supplement is to bring. */
const isAsking = ({ case: { state }, consents }: NamingCase): boolean =>
  state === 'draft' || (state === 'reviewing' && consents?.proposal !== undefined);

/** Of a case that asks: what its forms say of the caller. Whom a submitted one has dropped, it is not about any more. */
const whileAsking = async (deps: Deps, caller: Applicant, found: NamingCase): Promise<Naming | undefined> => {
  const entry = await entryIn(deps, caller, found);
  if (entry === undefined) return undefined;
  const { standing, record } = entry.me;
  if (standing === 'dropped' && found.case.submittedAt !== undefined) return undefined;
  return { roles: rolesOf(entry.me), standing, ...(standing === 'asked' && { until: record?.asked?.until }) };
};

/** Of any other: whom it names it says without its form, and they have all confirmed it, or denied. */
const otherwise = ({ case: { named }, consents }: NamingCase, me: readonly BlindPerson[]): Naming | undefined => {
  const { digest } = me.find(({ key }) => key === (named ?? consents)?.key) ?? { digest: '' };
  const denied = consents?.people[digest]?.denied;
  const roles = named?.people[digest] ?? (denied && (denied.roles ?? []));
  return roles && { roles, standing: denied ? 'denied' : 'confirmed' };
};

/** What a case says of the caller, for their list: the index only points to it. Undefined where it does not name them. */
export const ownNaming = async (deps: Deps, caller: Applicant, caseId: string, me: readonly BlindPerson[]) => {
  const found = await readNamingCase(deps.table, caller, caseId);
  if (found === undefined) return undefined;
  const naming = isAsking(found) ? await whileAsking(deps, caller, found) : otherwise(found, me);
  if (naming === undefined) return undefined;
  const { companyName, submittedAt } = found.case;
  const state = await readShownState(deps.table, found.case);
  return { caseNumber: caseId, state, companyName, submittedAt, ...naming };
};
