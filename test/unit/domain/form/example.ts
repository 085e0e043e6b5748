import { readFileSync } from 'node:fs';
import type { LimitedCompanyForm } from '../../../../shared/domain/form/index.ts';

/** The day on which the tests judge a form, unless they say otherwise. */
export const today = '2026-11-23';

/** An example form as it lies in `examples/`, a fresh copy each time. */
export function example(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8'));
}

/** The example of a valid form with four shareholders, or another valid one. */
export function validForm(name = 'foshan-llc'): LimitedCompanyForm {
  return example(name) as LimitedCompanyForm;
}
