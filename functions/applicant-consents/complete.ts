import type { KnownPerson } from '../../shared/consents/known-people.ts';
import { lackingConsents } from '../../shared/consents/lacking.ts';
import { isErased, type OpenForm } from '../../shared/domain/personal/sealed-form.ts';
import { completeForm } from '../../shared/http/complete-form.ts';
import type { CaseItem } from '../../shared/store/items/case.ts';

/** Whether everyone has confirmed whom the form must name: a draft that cannot be filed yet may still have to name others. */
export const isComplete = (
  { state, regime, form: stored }: Pick<CaseItem, 'state' | 'regime' | 'form'>,
  form: OpenForm,
  people: readonly KnownPerson[],
  now: number,
): boolean =>
  lackingConsents(people).length === 0 &&
  !isErased(stored) &&
  (state !== 'draft' || !('problem' in completeForm(form, regime, now)));
