import * as z from 'zod';
import { commonSections } from './common-sections.ts';
import {
  IndividualEstablishment,
  JointStockEstablishment,
  LimitedCompanyEstablishment,
  PartnershipEstablishment,
  ProprietorshipEstablishment,
} from './sections/establishment.ts';
import { JointStockNames, LimitedCompanyNames, OtherNames } from './sections/name.ts';

/** Who leads: 法定代表人, 执行事务合伙人, 投资人, 经营者. */
export interface Leader {
  /** As certificates print it; of a legal person with its delegate: '样本公司（委派代表：样甲）'. */
  name: string;
  role: 'legal-representative' | 'executive-partner' | 'investor' | 'operator';
}

const { registrar, basics, seals, delivery } = commonSections;
const common = { registrar, basics, seals, delivery };
const Named = z.object({ name: z.string() });
const Owner = z.object({ kind: z.enum(['natural-person', 'legal-person']) });
const led = { legalRepresentative: Named };
const executivePartner = z.object({ partner: z.int(), delegate: Named.optional() });

/** As much of a sealed form as is read; what is sealed is dropped on the way in. */
const Read = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('limited-company'),
    ...common,
    name: LimitedCompanyNames,
    establishment: LimitedCompanyEstablishment.extend(led),
    shareholders: z.array(Owner),
  }),
  z.object({
    kind: z.literal('joint-stock-company'),
    ...common,
    name: JointStockNames,
    establishment: JointStockEstablishment.extend(led),
    shareholders: z.array(Owner),
  }),
  z.object({
    kind: z.literal('partnership'),
    ...common,
    name: OtherNames,
    establishment: PartnershipEstablishment.extend({ executivePartner }),
    partners: z.array(Owner.extend({ name: z.string() })),
  }),
  z.object({
    kind: z.literal('sole-proprietorship'),
    ...common,
    name: OtherNames,
    establishment: ProprietorshipEstablishment,
    investor: Owner.extend({ name: z.string() }),
  }),
  z.object({
    kind: z.literal('individual-business'),
    ...common,
    name: OtherNames.optional(),
    establishment: IndividualEstablishment,
    operator: Named,
  }),
]);
type Read = z.infer<typeof Read>;

/** A form without its identity numbers, as much of it as the steps after the reviews need. */
export type FormOutline = Pick<
  Read,
  'kind' | 'registrar' | 'name' | 'basics' | 'establishment' | 'seals' | 'delivery'
> & {
  leader: Leader;
  /** Shareholders, partners, the investor or the operator. */
  owners: readonly z.infer<typeof Owner>[];
};

type People = Pick<FormOutline, 'leader' | 'owners'>;

/**
 * The outline of a form as it is stored, sealed or open.
 * @throws ZodError where it is no whole form.
 */
export function outlineOf(sealedForm: unknown): FormOutline {
  const read = Read.parse(sealedForm);
  const { kind, name, establishment } = read;
  const { registrar, basics, seals, delivery } = read;
  return { kind, registrar, ...(name && { name }), basics, establishment, ...peopleOf(read), seals, delivery };
}

function peopleOf(read: Read): People {
  switch (read.kind) {
    case 'limited-company':
    case 'joint-stock-company': {
      const { name } = read.establishment.legalRepresentative;
      return { leader: { name, role: 'legal-representative' }, owners: read.shareholders };
    }
    case 'partnership':
      return { leader: executiveOf(read), owners: read.partners.map(({ kind }) => ({ kind })) };
    case 'sole-proprietorship': {
      const { kind, name } = read.investor;
      return { leader: { name, role: 'investor' }, owners: [{ kind }] };
    }
    case 'individual-business':
      return { leader: { name: read.operator.name, role: 'operator' }, owners: [{ kind: 'natural-person' }] };
  }
}

function executiveOf({ establishment, partners }: Extract<Read, { kind: 'partnership' }>): Leader {
  const { partner, delegate } = establishment.executivePartner;
  const name = partners[partner - 1]?.name ?? '';
  return { name: delegate ? `${name}（委派代表：${delegate.name}）` : name, role: 'executive-partner' };
}
