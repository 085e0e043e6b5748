import { nameContextOf, type RegistrationForm } from '../../shared/domain/form/index.ts';
import { nameKeptUntil } from '../../shared/domain/lifecycle/limits.ts';
import { reasonsOfLikeness } from '../../shared/domain/names/assess.ts';
import { claimOf, type NameClaim } from '../../shared/domain/names/claim.ts';
import { type Problem, problem } from '../../shared/http/reply.ts';
import { keptFor, likenessesOf } from '../../shared/store/read/read-names.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Reserving } from '../../shared/store/transitions/reserve-name.ts';

/** The claim to the proposed name of a form; an individual business may have none. */
const proposedClaim = (form: RegistrationForm): NameClaim | undefined =>
  form.name && claimOf(form.name.proposed, nameContextOf(form));

/** How the proposed name is reserved: for six months, or for what is left of the applicant's earlier reservation. */
export const reserving = async (
  table: Table,
  applicant: string,
  form: RegistrationForm,
  now: number,
): Promise<Reserving | undefined> => {
  const claim = proposedClaim(form);
  if (claim === undefined) return undefined;
  const kept = await keptFor(table, applicant, claim, new Date(now).toISOString());
  return { claim, ...(kept ?? { expiresAt: nameKeptUntil(now), extended: false }) };
};

/**
 * Why the proposed name cannot be had, and which of the alternatives cannot either; the first that is free is named. Undefined if the name
 * has become free in the meantime: then the caller tries again.
 */
export const nameTaken = async (
  table: Table,
  applicant: string,
  form: RegistrationForm,
  now: string,
): Promise<Problem | undefined> => {
  if (form.name === undefined) return undefined;
  const { proposed, alternatives } = form.name;
  const claims = [proposed, ...alternatives].map((name) => claimOf(name, nameContextOf(form)));
  const found = await likenessesOf(table, claims, { now, applicant });
  const place = (at: number) => (at === 0 ? '/form/name/proposed' : `/form/name/alternatives/${at - 1}`);
  if (found[0]?.length === 0) return undefined;
  const free = found.findIndex((likenesses) => likenesses.length === 0);
  const errors = found.flatMap((likenesses, at) =>
    reasonsOfLikeness(likenesses).map(({ rule }) => ({ pointer: `${place(at)}/full`, code: `form.${rule}` })),
  );
  return problem('name-taken', errors, free > 0 ? { freeAlternative: place(free) } : {});
};
