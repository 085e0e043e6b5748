import { digestOf } from '../domain/canonical/digest.ts';
import { type Concern, concernsOf, confirmable } from '../domain/consent/concerns.ts';
import type { ConsentRecord } from '../domain/consent/record.ts';
import { type ConcernDigests, type Standing, standingOf } from '../domain/consent/standing.ts';
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

/** Everyone on a form, and the key under which the case knows them. */
export interface KnownPeople {
  key: string;
  people: readonly KnownPerson[];
}

/** Salted, so that nobody can try out what they hide; 128 bits of each part are enough to tell it from others of one person. */
const digestsIn = (concern: Concern, salt: string): ConcernDigests => {
  const parts = confirmable(concern).map((part) => digestOf({ salt, part }).slice(-32));
  return { parts, concern: digestOf({ salt, parts }) };
};

/** Everyone on a form of a case, with how they stand to it at a moment (ms). */
export const knownPeople = async (
  index: BlindIndex,
  { case: current, consents }: NamingCase,
  form: OpenForm,
  now: number,
): Promise<KnownPeople> => {
  const concerns = concernsOf(form);
  const citizenIds = concerns.map(({ citizenId }) => citizenId);
  const { key, digests: known } = await index.digestsOf(citizenIds, consents ?? current.named);
  const people = concerns.map((concern, at) => {
    const person = known[at] ?? '';
    const digests = digestsIn(concern, current.digestSalt);
    const record = consents?.people[person];
    return { ...concern, ...digests, person, record, standing: standingOf(record, digests, now) };
  });
  return { key, people };
};

/** The form that people are asked about: what a supplement of a case under review is to bring, or the case's own. */
export const formAskedAbout = ({ case: current, consents }: NamingCase): SealedForm =>
  (current.state === 'reviewing' && consents?.proposal) || current.form;

/**
 * Everyone who may answer, with how they stand (`now` in ms): whoever is asked, and whom a supplement would drop, as the case has them.
 * A proposal takes nobody the answer 非本人, since it may never be sent.
 */
export const everyoneNamed = async (
  { vault, people: index }: { vault: Vault; people: BlindIndex },
  of: NamingCase,
  now: number,
): Promise<KnownPeople> => {
  const { caseId, form } = of.case;
  const asked = formAskedAbout(of);
  const known = await knownPeople(index, of, await vault.open(caseId, asked), now);
  if (asked === form) return known;
  const own = await knownPeople(index, of, await vault.open(caseId, form), now);
  const dropped = own.people.filter(({ person }) => known.people.every((one) => one.person !== person));
  return { ...known, people: [...known.people, ...dropped] };
};
