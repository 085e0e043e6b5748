import type { LimitedCompanyForm, RegistrationForm } from '../../../../../shared/domain/form/index.ts';
import { personOf } from '../people.ts';

type Form = LimitedCompanyForm;

/** A change to a valid form, and where the one rule that it breaks says so. */
export type Broken<Kind extends RegistrationForm['kind'] = 'limited-company'> = [
  rule: string,
  how: string,
  change: (form: FormOf<Kind>) => void,
  pointers: string[],
];
type FormOf<Kind> = Extract<RegistrationForm, { kind: Kind }>;

/** So many directors, all in one post. */
export const directors = (count: number, post: Form['officers']['directors'][number]['post'] = 'director') =>
  Array.from({ length: count }, (_, index) => ({ ...personOf(index), post }));
/** So many supervisors, the first `staff` of them elected by the staff. */
export const supervisors = (count: number, staff = 0) =>
  Array.from({ length: count }, (_, index) => ({
    ...personOf(50 + index),
    post: 'supervisor' as const,
    staffRepresentative: index < staff,
  }));
/** The same officers, the first of them in the chair. */
export const chaired = <Officer>(officers: Officer[]) =>
  officers.map((officer, index) => (index === 0 ? { ...officer, post: 'chair' as const } : officer));
/** The board in place of the executive director, with its first member as legal representative. */
export const withBoard = (
  form: Form,
  board: Form['officers']['directors'],
  post: 'chair' | 'executive-director' = 'chair',
) => {
  form.officers.directors = board;
  form.establishment.legalRepresentative = { ...personOf(0), post };
};
/** The first of a list that an example is known to have. */
export const first = <Value>(values: readonly Value[]): Value => {
  const [value] = values;
  if (value === undefined) throw new Error('An example has lost an element that a test needs');
  return value;
};
/** Other parts in the proposed name, and the whole name to match. */
export const rename = (form: Form, parts: Partial<Form['name']['proposed']>) => {
  const { region, tradeName, industry, ending } = { ...form.name.proposed, ...parts };
  form.name.proposed = { full: region + tradeName + industry + ending, region, tradeName, industry, ending };
};

/** Only who someone is, without what else a list says of them. */
export function person({ name, citizenId, phone }: { name: string; citizenId: string; phone: string }) {
  return { name, citizenId, phone };
}
