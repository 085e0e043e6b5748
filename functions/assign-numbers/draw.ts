import type { FormOutline } from '../../shared/domain/form/index.ts';
import { makeTaxpayerNumber } from '../../shared/domain/identifiers/taxpayer-number.ts';
import { numberOf, type Sequence, sequencesOf } from '../../shared/domain/numbering/sequence.ts';
import type { Table } from '../../shared/store/table.ts';
import type { AssignedNumbers } from '../../shared/store/transitions/assign-numbers.ts';
import { drawNumber } from '../../shared/store/transitions/draw-number.ts';

/** 码段用尽: a range holds no more numbers; the case waits with the operators until a new range is opened. */
class RangeExhausted extends Error {
  constructor({ kind, scope }: Sequence) {
    super(`no more ${kind} in ${scope}`);
    this.name = 'RangeExhausted';
  }
}

const draw = async (table: Table, sequence: Sequence): Promise<string> => {
  const issued = numberOf(sequence, await drawNumber(table, sequence.kind, sequence.scope));
  if (!issued.ok) throw new RangeExhausted(sequence);
  return issued.code;
};

/**
 * 赋码 in the order of who needs whose number: name → registration number → {seal, organization code} → taxpayer number
 * (domain.md §1). What is not made of another number is drawn at the same time.
 */
export const drawNumbers = async (table: Table, form: FormOutline, now: number): Promise<AssignedNumbers> => {
  const sequences = sequencesOf(form, now);
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
