import * as z from 'zod';
import { type EnterpriseKind, enterpriseKinds } from '../catalogue/kinds.ts';
import { IndividualBusinessForm } from './individual-business-form.ts';
import { JointStockForm } from './joint-stock-form.ts';
import { LimitedCompanyForm } from './limited-company-form.ts';
import { PartnershipForm } from './partnership-form.ts';
import type { FormRegime } from './regime.ts';
import { SoleProprietorshipForm } from './sole-proprietorship-form.ts';

/** The one form 一表 of whatever is registered, as it is stored, whichever regime it was filed under. */
export const RegistrationForm = z.discriminatedUnion('kind', [
  LimitedCompanyForm,
  JointStockForm,
  PartnershipForm,
  SoleProprietorshipForm,
  IndividualBusinessForm,
]);
export type RegistrationForm = z.infer<typeof RegistrationForm>;

/** The form of some kinds. */
export type FormOf<Kind extends EnterpriseKind> = Extract<RegistrationForm, { kind: Kind }>;

const schemas = {
  'limited-company': LimitedCompanyForm,
  'joint-stock-company': JointStockForm,
  partnership: PartnershipForm,
  'sole-proprietorship': SoleProprietorshipForm,
  'individual-business': IndividualBusinessForm,
} as const satisfies { [kind in EnterpriseKind]: z.ZodObject };

/** Whatever the form is read as, its kind may be any that there is. */
const kind = z.enum(enterpriseKinds);
const opening = { employment: true, invoicing: true, bank: true } as const;

/** 企业开办 asks for the first working day too; an individual business may leave that out (domain.md §1). */
function asked(of: EnterpriseKind, regime: FormRegime): z.ZodObject {
  const schema: z.ZodObject = schemas[of].extend({ kind });
  if (regime !== '2020') return schema.omit(opening);
  return of === 'individual-business' ? schema : schema.required(opening);
}

const known = new Map<string, z.ZodObject>();

/** All that is asked of a kind of enterprise under a regime, and nothing else: 清单之外无权力. */
export function formSchema(of: EnterpriseKind, regime: FormRegime): z.ZodObject {
  const key = `${of} ${regime}`;
  const schema = known.get(key) ?? asked(of, regime);
  known.set(key, schema);
  return schema;
}
