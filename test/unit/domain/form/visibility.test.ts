import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../../../shared/domain/canonical/json-pointer.ts';
import { enterpriseKinds } from '../../../../shared/domain/catalogue/kinds.ts';
import { procedureOfCase } from '../../../../shared/domain/catalogue/procedure-of-case.ts';
import { regimeCodes } from '../../../../shared/domain/catalogue/regimes.ts';
import { rules } from '../../../../shared/domain/form/rules/index.ts';
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

const procedures = regimeCodes.flatMap((regime) => enterpriseKinds.map((kind) => procedureOfCase({ regime, kind })));

describe.each(procedures)('under $regime, of a $kind,', ({ regime, kind, items }) => {
  const ofKind = kindExamples
    .filter(({ name }) => name.startsWith(`${regime}-${kind}`))
    .map(({ name }) => example(`forms/${name}`));

  test.each(items)('$code sees nothing that the form does not have', ({ sees }) => {
    const lost = sees.filter((pointer) => !ofKind.some((form) => leadsTo(form, tokensOf(pointer))));
    expect(ofKind).not.toEqual([]);
    expect(lost).toEqual([]);
  });
});

describe.each(rules)('$id', ({ reads }) => {
  test.each(reads)('reads %s, which the form has', (pointer) => expect(isOfTheForm(pointer)).toBe(true));
});
