import { readFileSync } from 'node:fs';
import type { LimitedCompanyForm } from '../../shared/domain/form/index.ts';

/** The example forms, all valid. */
export type Example = 'foshan-llc' | 'foshan-one-person' | 'foshan-electronic-no-seal' | 'shunde-board-llc';

/** Ten digits that may stand in a trade name 字号. */
const digits = '甲乙丙丁戊己庚辛壬癸';
let named = 0;

/** A trade name that no other form of this test file has. */
export const newTradeName = (): string => {
  named += 1;
  return `样本${[...String(named).padStart(3, '0')].map((digit) => digits[Number(digit)]).join('')}`;
};

/** Gives a form another trade name 字号. */
export const renamed = (form: LimitedCompanyForm, tradeName: string): LimitedCompanyForm => {
  const { region, industry, ending } = form.name.proposed;
  const full = region + tradeName + industry + ending;
  return { ...form, name: { proposed: { ...form.name.proposed, tradeName, full }, alternatives: [] } };
};

/** An example form under a name of its own, since a name is reserved once. */
export const newForm = (
  example: Example = 'foshan-llc',
  change: (form: LimitedCompanyForm) => LimitedCompanyForm = (form) => form,
): LimitedCompanyForm => {
  const file = new URL(`../../examples/${example}.json`, import.meta.url);
  const form = JSON.parse(readFileSync(file, 'utf8')) as LimitedCompanyForm;
  return change(renamed(form, newTradeName()));
};

/** A form whose batch needs neither an engraver nor a courier: it ends by itself after the last approval. */
export const newQuietForm = (): LimitedCompanyForm => newForm('foshan-electronic-no-seal');
