import { valueAt } from '../domain/canonical/json-pointer.ts';
import type { NamedAs } from '../store/items/order.ts';
import type { NamingCase } from '../store/read/read-consents.ts';
import type { BlindIndex } from '../vault/blind-index.ts';
import type { Vault } from '../vault/vault.ts';
import { formAskedAbout, knownPeople } from './known-people.ts';

/**
 * As what a person is named, by the digest under which the case knows them: on the case's own form, whatever a supplement is to drop, or else
 * on the one that people are asked about. Their number stays sealed. @throws Error where neither names them @param now ms
 */
export const namedAs = async (
  { vault, people: index }: { vault: Vault; people: BlindIndex },
  of: NamingCase,
  person: string,
  now: number,
): Promise<NamedAs> => {
  const { caseId, form } = of.case;
  for (const sealed of [form, formAskedAbout(of)]) {
    const { people } = await knownPeople(index, of, await vault.open(caseId, sealed), now);
    const found = people.find((one) => one.person === person);
    if (found === undefined) continue;
    const entries = found.entries.map(({ role, pointer }) => ({ role, pointer }));
    const citizenId = String(valueAt(sealed, numberOf(entries)));
    return { name: found.name, citizenId, entries };
  }
  throw new Error(`${caseId} does not name whoever denies`);
};

/** Where the number stands that is kept of somebody. */
export const numberOf = ([first]: NamedAs['entries']): string => `${first?.pointer ?? ''}/citizenId`;
