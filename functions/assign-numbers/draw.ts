import type { FormOutline } from '../../shared/domain/form/index.ts';
import { makeTaxpayerNumber } from '../../shared/domain/identifiers/taxpayer-number.ts';
import type { OrganizationCodeRange } from '../../shared/domain/numbering/organization-code-range.ts';
import { RangeExhausted } from '../../shared/domain/numbering/range-exhausted.ts';
import { numberOf, type OpenSequence, sequencesOf } from '../../shared/domain/numbering/sequence.ts';
import type { Table } from '../../shared/store/table.ts';
import type { AssignedNumbers } from '../../shared/store/transitions/assign-numbers.ts';
import { drawNumber } from '../../shared/store/transitions/draw-number.ts';

/** What numbers are drawn from. */
export interface Ranges {
  table: Table;
  organizationCodes: OrganizationCodeRange;
}

const draw = async (table: Table, sequence: OpenSequence): Promise<string> => {
  const drawn = await drawNumber(table, sequence);
  const issued = drawn === undefined ? undefined : numberOf(sequence, drawn);
  if (!issued?.ok) throw new RangeExhausted(sequence);
  return issued.code;
};

/**
 * 赋码 in the order of who needs whose number: name → registration number → {seal, organization code} → taxpayer number
 * (domain.md §1). What is not made of another number is drawn at the same time.
 */
export const drawNumbers = async (
  { table, organizationCodes }: Ranges,
  form: FormOutline,
  now: number,
): Promise<AssignedNumbers> => {
  const sequences = sequencesOf(form, now, organizationCodes);
  const [name, registration, organization, seal] = await Promise.all([
    draw(table, sequences['name-approval-number']),
    draw(table, sequences['registration-number']),
    draw(table, sequences['organization-code']),
    form.seals.companySeal.wanted ? draw(table, sequences['seal-code']) : undefined,
  ]);
  return {
    'name-approval-number': name,
    'registration-number': registration,
    'organization-code': organization,
    'taxpayer-number': makeTaxpayerNumber(form.registrar, organization),
    ...(seal !== undefined && { 'seal-code': seal }),
  };
};
