import type * as z from 'zod';
import type { KnownPerson } from '../../shared/consents/known-people.ts';
import type { SignedPapers } from '../../shared/contract/schemas/consents.ts';
import { isSamePersonName } from '../../shared/domain/personal/person-name.ts';
import { entryNames } from '../../shared/domain/personal/role-names.ts';
import type { FieldError } from '../../shared/http/reply.ts';

export type Paper = z.output<typeof SignedPapers>['papers'][number];

/** A paper, and whom it is of. */
export interface Checked {
  paper: Paper;
  person: KnownPerson;
}

interface Fault {
  field: 'citizenId' | 'digest' | 'name';
  code: string;
}

/** Why this person cannot say this here, whatever they have signed. */
const hindrance = ({ paper, person }: Checked, papers: readonly Paper[], at: number): string | undefined => {
  if (papers.findIndex(({ citizenId }) => citizenId === paper.citizenId) < at) return 'consent.twice';
  if (paper.answer === 'not-me' && papers.length > 1) return 'consent.denial-alone';
  return paper.answer === 'confirmed' && person.standing === 'denied' ? 'consent.denied' : undefined;
};

/** What a confirmation and the form do not have in common: what was signed, and whose document it is. */
const differences = ({ paper, person }: Checked): Fault[] => {
  if (paper.answer === 'not-me') return [];
  return [
    ...(paper.digest === person.concern ? [] : [{ field: 'digest', code: 'consent.changed' } as const]),
    ...(isSamePersonName(paper.name, person.name) ? [] : [{ field: 'name', code: 'consent.name-differs' } as const]),
  ];
};

/** Everything that is wrong with one of the papers: of someone who cannot answer, only that. */
const faultsOf = (
  { paper, person }: { paper: Paper; person: KnownPerson | undefined },
  papers: readonly Paper[],
  at: number,
): Fault[] => {
  const isDropped = person?.standing === 'dropped' && paper.answer === 'confirmed';
  if (person === undefined || isDropped) return [{ field: 'citizenId', code: 'consent.not-named' }];
  const code = hindrance({ paper, person }, papers, at);
  return code === undefined ? differences({ paper, person }) : [{ field: 'citizenId', code }];
};

/** Whose papers these are; or everything that is wrong with them, at once. */
export const checked = (
  papers: readonly Paper[],
  people: readonly KnownPerson[],
): { all: Checked[] } | { errors: FieldError[] } => {
  const personOf = ({ citizenId }: Paper) => people.find((one) => one.citizenId === citizenId);
  const found = papers.map((paper) => ({ paper, person: personOf(paper) }));
  const errors = found.flatMap((one, at) =>
    faultsOf(one, papers, at).map(({ field, code }) => ({
      ...{ pointer: `/papers/${at}/${field}`, code },
      params: { ...entryNames(one.person?.entries ?? []) },
    })),
  );
  if (errors.length > 0) return { errors };
  return { all: found.flatMap(({ paper, person }) => (person ? [{ paper, person }] : [])) };
};
