import * as z from 'zod';
import { leavesAt } from './leaves.ts';
import { type PersonRole, people, personRoles } from './pointers.ts';

/** Someone who stands on a form, with everything that it makes of them. */
export interface PersonOnForm {
  /** As `normalizedCitizenId` writes it. */
  citizenId: string;
  roles: readonly PersonRole[];
}

/** A citizen ID as it is compared: half-width, without spaces around it, its check character a capital X (GB 11643-1999). */
export const normalizedCitizenId = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

/** Everyone on a form by their identity number, each once, in the order of `people`; a person without a number is nobody yet. */
export const peopleOf = (form: unknown): PersonOnForm[] => {
  const found = personRoles.flatMap((role) =>
    leavesAt(form, [`${people[role]}/citizenId`]).map(({ value }) => ({ role, citizenId: normalizedCitizenId(value) })),
  );
  const byNumber = Map.groupBy(found, ({ citizenId }) => citizenId);
  return [...byNumber].map(([citizenId, one]) => ({ citizenId, roles: [...new Set(one.map(({ role }) => role))] }));
};

/** Who is named on a case: roles by the keyed digest of the identity number, and the key that made the digests. */
export const Named = z.object({
  /** Of all digests of this case, however long it lives, so that two forms of it can be compared. */
  key: z.string(),
  people: z.record(z.string(), z.array(z.enum(personRoles)).readonly()),
});
export type Named = z.infer<typeof Named>;

/** Who has an entry in the index of people, by their digests; and who may have one besides. */
export interface Indexed {
  surely: readonly string[];
  maybe: readonly string[];
}

/** Which entries come and go, so that `wanted` have one each and nobody else has. */
export const changeOf = (
  { surely, maybe }: Indexed,
  wanted: readonly string[],
): { added: string[]; removed: string[] } => {
  const there = new Set(surely);
  const stay = new Set(wanted);
  return {
    added: [...stay].filter((digest) => !there.has(digest)),
    removed: [...new Set([...surely, ...maybe])].filter((digest) => !stay.has(digest)),
  };
};
