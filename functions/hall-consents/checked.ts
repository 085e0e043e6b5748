import type * as z from 'zod';
import type { KnownPerson } from '../../shared/consents/known-people.ts';
import type { SignedPapers } from '../../shared/contract/schemas/consents.ts';
import { entryNames } from '../../shared/domain/personal/role-names.ts';
import type { FieldError } from '../../shared/http/reply.ts';

export type Paper = z.output<typeof SignedPapers>['papers'][number];

/** A paper, and whom it is of. */
export interface Checked {
  paper: Paper;
  person: KnownPerson;
}

const faultOf = (papers: readonly Paper[], at: number, person: KnownPerson | undefined): string | undefined => {
  const paper = papers[at];
  if (person === undefined) return 'consent.not-named';
  if (papers.findIndex(({ citizenId }) => citizenId === paper?.citizenId) < at) return 'consent.twice';
  if (paper?.answer === 'not-me' && papers.length > 1) return 'consent.denial-alone';
  return paper?.answer === 'confirmed' && person.standing === 'denied' ? 'consent.denied' : undefined;
};

/** Whose papers these are; or everything that is wrong with them, at once. */
export const checked = (
  papers: readonly Paper[],
  people: readonly KnownPerson[],
): { all: Checked[] } | { errors: FieldError[] } => {
  const found = papers.map((paper, at) => {
    const person = people.find(({ citizenId }) => citizenId === paper.citizenId);
    return { paper, person, code: faultOf(papers, at, person), pointer: `/papers/${at}/citizenId` };
  });
  const errors = found.flatMap(({ pointer, code, person }) =>
    code === undefined ? [] : [{ pointer, code, params: { ...entryNames(person?.entries ?? []) } }],
  );
  if (errors.length > 0) return { errors };
  return { all: found.flatMap(({ paper, person }) => (person ? [{ paper, person }] : [])) };
};
