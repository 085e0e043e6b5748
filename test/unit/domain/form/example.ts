import { readdirSync, readFileSync } from 'node:fs';
import type { FormRegime, LimitedCompanyForm, RegistrationForm } from '../../../../shared/domain/form/index.ts';

/** The day on which the tests judge a form, unless they say otherwise. */
export const today = '2026-11-23';

const examples = new URL('../../../../examples/', import.meta.url);

/** An example form as it lies in `examples/`, a fresh copy each time. */
export function example(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, examples), 'utf8'));
}

/** The example of a valid form with four shareholders, or another valid one. */
export function validForm(name = 'foshan-llc'): LimitedCompanyForm {
  return example(name) as LimitedCompanyForm;
}

/** The examples of all kinds under all regimes: '2016-partnership-limited' and so on. */
export const kindExamples: { name: string; regime: FormRegime }[] = readdirSync(new URL('forms/', examples))
  .map((file) => file.replace('.json', ''))
  .map((name) => ({ name, regime: name.slice(0, 4) as FormRegime }));

/** The example of a kind under a regime. */
export function formOf<Kind extends RegistrationForm['kind']>(
  kind: Kind,
  regime: FormRegime = '2013',
  variety = '',
): Extract<RegistrationForm, { kind: Kind }> {
  return example(`forms/${regime}-${kind}${variety}`) as Extract<RegistrationForm, { kind: Kind }>;
}
