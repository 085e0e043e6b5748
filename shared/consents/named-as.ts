import type { NamedAs } from '../store/items/order.ts';
import type { Vault } from '../vault/vault.ts';
import type { KnownPerson } from './known-people.ts';

/** As what a case names a person when they deny it, their number sealed; nothing but the number of those whom the form has dropped. */
export const namedAs = async (vault: Vault, caseId: string, person: KnownPerson): Promise<NamedAs> => {
  const entries = person.entries.map(({ role, pointer }) => ({ role, pointer }));
  const citizenId = await vault.sealText({ caseId, pointer: numberPointer(entries) }, person.citizenId);
  return { ...(person.name !== '' && { name: person.name }), citizenId, entries };
};

/** Where the number stands that is kept of somebody. */
export const numberPointer = ([first]: NamedAs['entries']): string => `${first?.pointer ?? ''}/citizenId`;
