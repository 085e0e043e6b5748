import { applies } from './conditions.ts';
import { numbers } from './numbers.ts';
import type { Procedure } from './procedure.ts';
import type { Bilingual, NumberKind } from './types.ts';

interface Entry {
  name: Bilingual;
  madeOf?: readonly NumberKind[];
  ofPerson?: readonly string[];
}

/** Whether a number of this kind of enterprise is made of its leader's citizen ID: personal data, and of no other number. */
export const isOfPerson = (kind: NumberKind, enterprise: Procedure['kind']): boolean => {
  const { ofPerson = [] }: Entry = numbers[kind];
  return ofPerson.includes(enterprise);
};

/** What a number of this kind of enterprise is made of: other numbers of the case. */
const partsOf = (kind: NumberKind, enterprise: Procedure['kind']): readonly NumberKind[] => {
  const { madeOf = [] }: Entry = numbers[kind];
  return isOfPerson(kind, enterprise) ? [] : madeOf;
};

/** A number with everything that it is made of. */
const withParts = (kind: NumberKind, enterprise: Procedure['kind']): NumberKind[] => [
  ...partsOf(kind, enterprise).flatMap((part) => withParts(part, enterprise)),
  kind,
];

/** The numbers of a case, of which `form` may be sealed: what its applying items assign, and what that is made of. */
export const numbersOf = ({ items, kind }: Procedure, form: unknown): NumberKind[] => {
  const assigned = items.filter((item) => applies(item, form)).flatMap(({ assigns }) => assigns);
  return [...new Set(assigned.flatMap((number) => withParts(number, kind)))];
};

/**
 * 赋码 in stages: what is made of other numbers comes in a stage after them, and everything else as early as can be, since numbers
 * that need each other only in the law (a registration number its approved name) can be drawn at the same time.
 */
export const numberingStages = (procedure: Procedure, form: unknown): NumberKind[][] => {
  const stageOf = (number: NumberKind): number =>
    Math.max(0, ...partsOf(number, procedure.kind).map((part) => stageOf(part) + 1));
  const wanted = numbersOf(procedure, form);
  const last = Math.max(-1, ...wanted.map(stageOf));
  return Array.from({ length: last + 1 }, (_, stage) => wanted.filter((number) => stageOf(number) === stage));
};
