import { digestOf } from '../domain/canonical/digest.ts';
import { type Concern, concernsOf, confirmable } from '../domain/consent/concerns.ts';
import type { ConsentRecord } from '../domain/consent/record.ts';
import { type ConcernDigests, type Standing, standingOf } from '../domain/consent/standing.ts';
import type { PersonRole } from '../domain/personal/pointers.ts';
import type { OpenForm, SealedForm } from '../domain/personal/sealed-form.ts';
import type { NamingCase } from '../store/read/read-consents.ts';
import type { BlindIndex } from '../vault/blind-index.ts';
import type { Vault } from '../vault/vault.ts';

/** Someone on a form, with what a case knows of their consent. */
export interface KnownPerson extends Concern, ConcernDigests {
  /** The keyed digest of their identity number. */
  person: string;
  standing: Standing;
  record: ConsentRecord | undefined;
}

/** What a form makes of somebody, each once. */
export const rolesOf = ({ entries }: Pick<KnownPerson, 'entries'>): PersonRole[] => [
  ...new Set(entries.map(({ role }) => role)),
];

/** Everyone on a form, and the key under which the case knows them. */
export interface KnownPeople {
  key: string;
  people: readonly KnownPerson[];
}

/** Salted, so that nobody can try out what they hide; 128 bits of each part are enough to tell it from others of one person. */
const digestsIn = (concern: Concern, salt: string): Omit<ConcernDigests, 'own'> => {
  const parts = confirmable(concern).map((part) => digestOf({ salt, part }).slice(-32));
  return { parts, concern: digestOf({ salt, parts }) };
};

/** Everyone on a form of a case, with how they stand to it at a moment (ms); `own` is the case's own form, where this is a proposal. */
export const knownPeople = async (
  index: BlindIndex,
  { case: current, consents }: NamingCase,
  form: OpenForm,
  now: number,
  own: OpenForm = form,
): Promise<KnownPeople> => {
  const salt = current.digestSalt;
  const concerns = concernsOf(form);
  const citizenIds = concerns.map(({ citizenId }) => citizenId);
  const { key, digests: known } = await index.digestsOf(citizenIds, consents ?? current.named);
  const ofOwn = own === form ? concerns : concernsOf(own);
  const ownParts = new Map(ofOwn.map((concern) => [concern.citizenId, digestsIn(concern, salt).parts]));
  const people = concerns.map((concern, at) => {
    const person = known[at] ?? '';
    const digests = { ...digestsIn(concern, salt), own: ownParts.get(concern.citizenId) ?? [] };
    const record = consents?.people[person];
    return { ...concern, ...digests, person, record, standing: standingOf(record, digests, now) };
  });
  return { key, people };
};

/** The form that people are asked about: what a supplement of a case under review is to bring, or the case's own. */
export const formAskedAbout = ({ case: current, consents }: NamingCase): SealedForm =>
  (current.state === 'reviewing' && consents?.proposal) || current.form;

interface Opening {
  vault: Vault;
  people: BlindIndex;
}

/**
 * Everyone whom a case names, with how they stand (`now` in ms): whoever is asked, and whom a supplement would drop, as the case has them.
 * A proposal takes nobody the answer 非本人, since it may never be sent.
 */
const onItsForms = async ({ vault, people: index }: Opening, of: NamingCase, now: number): Promise<KnownPeople> => {
  const { caseId, form } = of.case;
  const asked = formAskedAbout(of);
  const opened = await vault.open(caseId, form);
  const own = await knownPeople(index, of, opened, now);
  if (asked === form) return own;
  const known = await knownPeople(index, of, await vault.open(caseId, asked), now, opened);
  const left = own.people.filter(({ person }) => known.people.every((one) => one.person !== person));
  return { ...known, people: [...known.people, ...left] };
};

/** As much as there is to say of those whom no form of the case names. */
const unnamed = { name: '', entries: [], enterprise: {}, concern: '', parts: [], own: [] };

/**
 * Everyone who may answer, with how they stand (`now` in ms): whom the case names, and of the people in question (`citizenIds`) those too
 * who have been asked and whom the form has dropped since.
 */
export const everyoneNamed = async (
  deps: Opening,
  of: NamingCase,
  citizenIds: readonly string[],
  now: number,
): Promise<KnownPeople> => {
  const { key, people } = await onItsForms(deps, of, now);
  const others = citizenIds.filter((citizenId) => people.every((one) => one.citizenId !== citizenId));
  const { digests } = await deps.people.digestsOf(others, { key });
  const dropped = others.flatMap((citizenId, at): KnownPerson[] => {
    const person = digests[at] ?? '';
    const record = of.consents?.people[person];
    const standing = standingOf(record, undefined, now);
    return record ? [{ ...unnamed, citizenId, person, record, standing }] : [];
  });
  return { key, people: [...people, ...dropped] };
};
