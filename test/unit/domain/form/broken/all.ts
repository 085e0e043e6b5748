import type { FormRegime, RegistrationForm } from '../../../../../shared/domain/form/index.ts';
import { formOf, validForm } from '../example.ts';
import type { Broken } from './changes.ts';
import { jointStock, jointStockSince2024 } from './joint-stock.ts';
import { names } from './names.ts';
import { namesAndPlaces } from './names-and-places.ts';
import { officers } from './officers.ts';
import { others } from './others.ts';
import { generalPartnerships, limitedPartnerships } from './partnership.ts';
import { individuals, openings, proprietorships } from './small.ts';
import { stakes } from './stakes.ts';

/** A form that breaks one rule, and where that rule says so. */
export interface BrokenForm {
  rule: string;
  how: string;
  kind: RegistrationForm['kind'];
  regime: FormRegime;
  form: RegistrationForm;
  pointers: readonly string[];
}

function broken<Kind extends RegistrationForm['kind']>(
  valid: () => Extract<RegistrationForm, { kind: Kind }>,
  changes: readonly Broken<Kind>[],
  regime: FormRegime = '2013',
): BrokenForm[] {
  return changes.map(([rule, how, change, pointers]) => {
    const form = valid();
    change(form);
    return { rule, how, kind: form.kind, regime, form, pointers };
  });
}

/** Every rule broken at least once, by a form that breaks no other. */
export const brokenForms: readonly BrokenForm[] = [
  ...broken(validForm, [...names, ...namesAndPlaces, ...stakes, ...officers, ...others]),
  ...broken(() => formOf('limited-company', '2020'), openings, '2020'),
  ...broken(() => formOf('joint-stock-company'), jointStock),
  ...broken(() => formOf('joint-stock-company', '2020'), jointStockSince2024, '2020'),
  ...broken(() => formOf('partnership', '2013', '-general'), generalPartnerships),
  ...broken(() => formOf('partnership', '2013', '-limited'), limitedPartnerships),
  ...broken(() => formOf('sole-proprietorship'), proprietorships),
  ...broken(() => formOf('individual-business'), individuals),
];
