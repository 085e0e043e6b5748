import type { EnterpriseKind } from '../catalogue/kinds.ts';
import { FormOutline } from '../form/index.ts';
import type { SealedForm } from '../personal/sealed-form.ts';

/** As much of a sealed form as the steps after the reviews need, the same for every kind of enterprise. */
export type CaseOutline = FormOutline & { kind: EnterpriseKind; leader: { name: string } };

/** The outline of a case's form. */
export const outlineOf = (form: SealedForm): CaseOutline => {
  const outline = FormOutline.parse(form);
  return { ...outline, kind: 'limited-company', leader: { name: outline.establishment.legalRepresentative.name } };
};
