import * as z from 'zod';
import { makeIndividualTaxpayerNumber } from '../../shared/domain/identifiers/individual-taxpayer-number.ts';
import { RANGE_EXHAUSTED } from '../../shared/domain/numbering/range-exhausted.ts';
import type { SealedForm } from '../../shared/domain/personal/sealed-form.ts';
import { readNumber } from '../../shared/store/read/read-parts.ts';
import type { Table } from '../../shared/store/table.ts';
import type { PersonalNumbers } from '../../shared/vault/personal-numbers.ts';
import type { Vault } from '../../shared/vault/vault.ts';

export interface PersonalDeps {
  table: Table;
  vault: Vault;
  personalNumbers: PersonalNumbers;
}

/** 登记次数用尽: an operator has all the numbers that two digits can count. */
class OperatorExhausted extends Error {
  constructor() {
    super('an operator has no taxpayer number left');
    this.name = RANGE_EXHAUSTED;
  }
}

const Operated = z.object({ operator: z.object({ citizenId: z.string() }) });

/**
 * The first taxpayer number of an operator that the register does not have: as it is stored, and as it is registered. Who is
 * overtaken by another case of the same operator finds the number taken when it commits, and draws again.
 */
export const drawPersonalNumber = async (
  { table, vault, personalNumbers }: PersonalDeps,
  caseId: string,
  form: SealedForm,
): Promise<{ stored: string; registered: string }> => {
  const { operator } = Operated.parse(await vault.open(caseId, form));
  for (let n = 1; ; n += 1) {
    const issued = makeIndividualTaxpayerNumber(operator.citizenId, n);
    if (!issued.ok) throw new OperatorExhausted();
    const registered = await personalNumbers.digest(issued.code);
    if ((await readNumber(table, registered)) === undefined) {
      return { stored: await personalNumbers.seal(caseId, issued.code), registered };
    }
  }
};
