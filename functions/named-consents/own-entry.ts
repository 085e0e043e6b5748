import { everyoneNamed, type KnownPerson } from '../../shared/consents/known-people.ts';
import type { Applicant } from '../../shared/store/caller.ts';
import type { ConsentsOf } from '../../shared/store/people/change-consents.ts';
import { type NamingCase, readNamingCase } from '../../shared/store/read/read-consents.ts';
import type { Deps } from './deps.ts';

/** A case that names the caller, and what it says of them. */
export interface OwnEntry {
  of: ConsentsOf;
  me: KnownPerson;
}

/**
 * What a case says of the caller, by the identity number that their login has been verified with; nothing where it has dropped them since
 * they were asked. Undefined where it has never named them, and while it is a draft of which nobody has asked them: then it is nobody's
 * business but its applicant's.
 */
export const entryIn = async (deps: Deps, caller: Applicant, found: NamingCase): Promise<OwnEntry | undefined> => {
  if (caller.citizenId === undefined) return undefined;
  const { key, people } = await everyoneNamed(deps, found, [caller.citizenId], deps.clock.now());
  const me = people.find(({ citizenId }) => citizenId === caller.citizenId);
  if (me === undefined) return undefined;
  const isOpen = me.standing !== 'not-asked' || found.case.submittedAt !== undefined;
  return isOpen ? { of: { ...found, key }, me } : undefined;
};

/** The same by the number of the case. */
export const ownEntry = async (deps: Deps, caller: Applicant, caseNumber: string): Promise<OwnEntry | undefined> => {
  const found = await readNamingCase(deps.table, caller, caseNumber);
  return found && entryIn(deps, caller, found);
};
