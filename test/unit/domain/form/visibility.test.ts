import { describe, expect, test } from 'vitest';
import { fieldsSeenBy } from '../../../../shared/domain/canonical/fields.ts';
import { tokensOf } from '../../../../shared/domain/canonical/json-pointer.ts';
import { rules } from '../../../../shared/domain/form/rules/index.ts';
import { usualProcedure } from '../../../support/procedures.ts';
import { example, kindExamples, validForm } from './example.ts';

const companies = [validForm('foshan-llc'), validForm('shunde-board-llc'), validForm('foshan-one-person')];
/** Every optional part is there in one of these. */
const forms = [...companies, ...kindExamples.map(({ name }) => example(`forms/${name}`))];

/** Whether a pattern leads to something in a document. */
const leadsTo = (node: unknown, [token, ...rest]: string[]): boolean => {
  if (token === undefined) return node !== undefined;
  if (typeof node !== 'object' || node === null) return false;
  if (token === '*') return Object.values(node).some((element) => leadsTo(element, rest));
  return leadsTo(Object.entries(node).find(([key]) => key === token)?.[1], rest);
};
const isOfTheForm = (pointer: string) => forms.some((form) => leadsTo(form, tokensOf(pointer)));

describe.each(usualProcedure.items)('$code', ({ sees }) => {
  test.each(sees)('sees %s, which the form has', (pointer) => expect(isOfTheForm(pointer)).toBe(true));
  test('sees it in the example too', () => expect(Object.keys(fieldsSeenBy(forms[0], sees) ?? {})).not.toEqual([]));
});

describe.each(rules)('$id', ({ reads }) => {
  test.each(reads)('reads %s, which the form has', (pointer) => expect(isOfTheForm(pointer)).toBe(true));
});
