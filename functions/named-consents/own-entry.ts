import { everyoneNamed, type KnownPerson } from '../../shared/consents/known-people.ts';
import type { Applicant } from '../../shared/store/caller.ts';
import type { ConsentsOf } from '../../shared/store/people/change-consents.ts';
import { readNamingCase } from '../../shared/store/read/read-consents.ts';
import type { Deps } from './deps.ts';

/** A case that names the caller, and what it says of them. */
export interface OwnEntry {
  of: ConsentsOf;
  me: KnownPerson;
}

/**
 * What a case says of the caller, by the identity number that their login has been verified with. Undefined where it does not name them,
 * and while it is a draft of which nobody has asked them: then it is nobody's business but its applicant's.
 */
export const ownEntry = async (deps: Deps, caller: Applicant, caseNumber: string): Promise<OwnEntry | undefined> => {
  if (caller.citizenId === undefined) return undefined;
  const found = await readNamingCase(deps.table, caller, caseNumber);
  if (found === undefined) return undefined;
  const { key, people } = await everyoneNamed(deps, found, deps.clock.now());
  const me = people.find(({ citizenId }) => citizenId === caller.citizenId);
  if (me === undefined) return undefined;
  const isOpen = me.standing !== 'not-asked' || found.case.submittedAt !== undefined;
  return isOpen ? { of: { ...found, key }, me } : undefined;
};
