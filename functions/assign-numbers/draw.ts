import { isOfPerson, numberingStages } from '../../shared/domain/catalogue/numbering.ts';
import type { Procedure } from '../../shared/domain/catalogue/procedure.ts';
import type { NumberKind } from '../../shared/domain/catalogue/types.ts';
import { type FormOutline, outlineOf } from '../../shared/domain/form/index.ts';
import { makeTaxpayerNumber } from '../../shared/domain/identifiers/taxpayer-number.ts';
import { makeUnifiedSocialCreditCode } from '../../shared/domain/identifiers/unified-social-credit-code.ts';
import type { OrganizationCodeRange } from '../../shared/domain/numbering/organization-code-range.ts';
import { RangeExhausted } from '../../shared/domain/numbering/range-exhausted.ts';
import { numberOf, type OpenSequence, sequencesOf } from '../../shared/domain/numbering/sequence.ts';
import type { CaseItem } from '../../shared/store/items/case.ts';
import type { Table } from '../../shared/store/table.ts';
import type { AssignedNumbers } from '../../shared/store/transitions/assign-numbers.ts';
import { drawNumber } from '../../shared/store/transitions/draw-number.ts';
import { drawPersonalNumber, type PersonalDeps } from './draw-personal.ts';

/** What numbers are drawn from. */
export interface DrawDeps extends PersonalDeps {
  organizationCodes: OrganizationCodeRange;
}

const draw = async (table: Table, sequence: OpenSequence): Promise<string> => {
  const drawn = await drawNumber(table, sequence);
  const issued = drawn === undefined ? undefined : numberOf(sequence, drawn);
  if (!issued?.ok) throw new RangeExhausted(sequence);
  return issued.code;
};

/** What a number that is made of the organization code is made of. @throws Error where there is none yet */
const partsOf = ({ registrar }: FormOutline, assigned: AssignedNumbers) => {
  const code = assigned['organization-code'];
  if (code === undefined) throw new Error('the organization code comes before what is made of it');
  return [registrar, code] as const;
};

/** Department 9 is the registrar of enterprises; of its categories 1 is an enterprise, 2 an individual business (GB 32100-2015). */
const categoryOf = ({ kind }: FormOutline): string => (kind === 'individual-business' ? '2' : '1');

/** The numbers of a case as they are stored, and what stands for the personal ones among them in the register. */
export interface Drawn {
  numbers: AssignedNumbers;
  registered: AssignedNumbers;
}

/** 赋码 in the order of who needs whose number (domain.md §1). What is not made of another number is drawn at the same time. */
export const drawNumbers = async (
  deps: DrawDeps,
  procedure: Procedure,
  { caseId, form }: CaseItem,
  now: number,
): Promise<Drawn> => {
  const { table } = deps;
  const outline = outlineOf(form);
  const sequences = sequencesOf(outline, now, deps.organizationCodes);
  const registered: AssignedNumbers = {};
  const personal = async (kind: NumberKind): Promise<string> => {
    const number = await drawPersonalNumber(deps, caseId, form);
    registered[kind] = number.registered;
    return number.stored;
  };
  const numberFor = async (kind: NumberKind, assigned: AssignedNumbers): Promise<string> => {
    if (isOfPerson(kind, procedure.kind)) return personal(kind);
    switch (kind) {
      case 'taxpayer-number':
        return makeTaxpayerNumber(...partsOf(outline, assigned));
      case 'unified-social-credit-code':
        return makeUnifiedSocialCreditCode('9', categoryOf(outline), ...partsOf(outline, assigned));
      default:
        return draw(table, sequences[kind]);
    }
  };
  let assigned: AssignedNumbers = {};
  for (const stage of numberingStages(procedure, form)) {
    const before = assigned;
    const drawn = await Promise.all(stage.map(async (kind) => [kind, await numberFor(kind, before)] as const));
    assigned = { ...before, ...Object.fromEntries(drawn) };
  }
  return { numbers: assigned, registered };
};
