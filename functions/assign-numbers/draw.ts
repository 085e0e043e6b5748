import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import type { NumberKind } from '../../shared/domain/catalogue/types.ts';
import { type LimitedCompanyForm, registrationClassOf } from '../../shared/domain/form/index.ts';
import type { Issued } from '../../shared/domain/identifiers/issued.ts';
import { makeNameApprovalNumber } from '../../shared/domain/identifiers/name-approval-number.ts';
import { makeOrganizationCode } from '../../shared/domain/identifiers/organization-code.ts';
import { makeRegistrationNumber } from '../../shared/domain/identifiers/registration-number.ts';
import { makeSealCode } from '../../shared/domain/identifiers/seal-code.ts';
import { makeTaxpayerNumber } from '../../shared/domain/identifiers/taxpayer-number.ts';
import type { Table } from '../../shared/store/table.ts';
import type { AssignedNumbers } from '../../shared/store/transitions/assign-numbers.ts';
import { drawNumber } from '../../shared/store/transitions/draw-number.ts';

/** 码段用尽: a range holds no more numbers; the case waits with the operators until a new range is opened. */
class RangeExhausted extends Error {
  constructor(kind: NumberKind) {
    super(`no more ${kind} in its range`);
    this.name = 'RangeExhausted';
  }
}

/** Organization codes are one national sequence; outside production it is the private-use range (domain.md §4). */
const privateUse = 'PDY';

const draw = async (
  table: Table,
  kind: NumberKind,
  scope: string,
  make: (sequence: number) => Issued,
): Promise<string> => {
  const issued = make(await drawNumber(table, kind, scope));
  if (!issued.ok) throw new RangeExhausted(kind);
  return issued.code;
};

/**
 * 赋码 in the order of who needs whose number: name → registration number → {seal, organization code} → taxpayer number
 * (domain.md §1). What does not need another number is drawn at the same time.
 */
export const drawNumbers = async (table: Table, form: LimitedCompanyForm, now: number): Promise<AssignedNumbers> => {
  const { registrar } = form;
  const year = Number(shanghaiDate(now).slice(0, 4));
  const firstDigit = registrationClassOf(form);
  const [name, registration, organization, seal] = await Promise.all([
    draw(table, 'name-approval-number', `${registrar}-${year}`, (n) => makeNameApprovalNumber(registrar, year, n)),
    draw(table, 'registration-number', `${registrar}-${firstDigit}`, (n) =>
      makeRegistrationNumber(registrar, firstDigit, n),
    ),
    draw(table, 'organization-code', privateUse, makeOrganizationCode),
    form.seals.companySeal.wanted ? draw(table, 'seal-code', registrar, (n) => makeSealCode(registrar, n)) : undefined,
  ]);
  return {
    'name-approval-number': name,
    'registration-number': registration,
    'organization-code': organization,
    'taxpayer-number': makeTaxpayerNumber(registrar, organization),
    ...(seal !== undefined && { 'seal-code': seal }),
  };
};
