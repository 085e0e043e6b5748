import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { applies } from '../../shared/domain/catalogue/conditions.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { type RegimeCode, regimeCodes } from '../../shared/domain/catalogue/regimes.ts';
import type { RegistrationForm } from '../../shared/domain/form/index.ts';
import { isOrganizationCode } from '../../shared/domain/identifiers/organization-code.ts';
import { isRegistrationNumber } from '../../shared/domain/identifiers/registration-number.ts';
import { isSealCode } from '../../shared/domain/identifiers/seal-code.ts';
import { isTaxpayerNumber } from '../../shared/domain/identifiers/taxpayer-number.ts';
import { isUnifiedSocialCreditCode } from '../../shared/domain/identifiers/unified-social-credit-code.ts';
import { approve } from '../support/agencies.ts';
import { type Batch, batchOf, openCase, progressOf, untilReleased } from '../support/cases.ts';
import { expectSignaturesToVerify } from '../support/certificates.ts';
import { expectAuditToVerify } from '../support/chain.ts';
import { type TestCity, useCity } from '../support/city.ts';
import { engrave } from '../support/partners.ts';

const folder = fileURLToPath(new URL('../../examples/forms/', import.meta.url));

/** The filled samples of a regime, one a kind of enterprise and variety. */
const samplesOf = (regime: RegimeCode): [string, RegistrationForm][] =>
  globSync(`${folder}${regime}-*.json`).map((path) => {
    const form = JSON.parse(readFileSync(path, 'utf8')) as RegistrationForm;
    return [basename(path, '.json'), form];
  });

const seal = ['seal-filing'];
const opening = ['invoice-receipt', 'employee-insurance-receipt', 'housing-fund-receipt', 'bank-appointment'];

/** What comes out by domain.md §1, whatever the catalogue says; receipts of what the form leaves out are not among it. */
const released: Record<RegimeCode, { company: readonly string[]; individual: readonly string[] }> = {
  '2013': {
    company: ['business-licence', 'organization-code', 'tax-registration', ...seal],
    individual: ['business-licence', 'tax-registration', ...seal],
  },
  '2015': {
    company: ['business-licence', ...seal],
    individual: ['business-licence', 'tax-registration', ...seal],
  },
  '2016': { company: ['business-licence', ...seal], individual: ['business-licence', ...seal] },
  '2020': {
    company: ['business-licence', ...seal, ...opening],
    individual: ['business-licence', ...seal, ...opening],
  },
};

/** Whether a licence bears the registration number of its time, or the credit code: individual businesses got it later. */
const isLicenceNumber = (regime: RegimeCode, { kind }: RegistrationForm) =>
  regime === '2013' || (regime === '2015' && kind === 'individual-business')
    ? isRegistrationNumber
    : isUnifiedSocialCreditCode;

/** 个体工商户: the operator's identity number and two digits (domain.md §4). */
const isTaxNumber = (form: RegistrationForm) => (number: string) =>
  form.kind === 'individual-business'
    ? number.startsWith(form.operator.citizenId) && /^\d\d$/.test(number.slice(18))
    : isTaxpayerNumber(number);

const expectNumbersToHold = (regime: RegimeCode, form: RegistrationForm, { certificates }: Batch): void => {
  const holds = new Map<string, (number: string) => boolean>([
    ['business-licence', isLicenceNumber(regime, form)],
    ['organization-code', isOrganizationCode],
    ['tax-registration', isTaxNumber(form)],
    ['seal-filing', isSealCode],
  ]);
  for (const { kind, number } of certificates)
    expect(holds.get(kind)?.(number) ?? true, `${kind} ${number}`).toBe(true);
};

const register = async (city: TestCity, regime: RegimeCode, form: RegistrationForm): Promise<void> => {
  const caseNumber = await openCase(city, form);
  const procedure = procedureOfCase({ regime, kind: form.kind });
  const asked = procedure.items.filter((item) => applies(item, form)).map(({ code }) => code);
  const { reviews } = await progressOf(city, caseNumber);
  expect(reviews.filter(({ state }) => state === 'open').map(({ item }) => item)).toEqual(asked);
  for (const item of asked) await approve(city, caseNumber, item);
  if (form.seals.companySeal.wanted) await engrave(city, caseNumber);
  await untilReleased(city, caseNumber);
  const batch = await batchOf(city, caseNumber);
  if (batch === undefined) throw new Error('released, and nothing to be seen');
  const kinds = batch.certificates.map(({ kind }) => kind);
  const may = released[regime][form.kind === 'individual-business' ? 'individual' : 'company'];
  const wanted = may.filter((kind) => kind !== 'seal-filing' || form.seals.companySeal.wanted);
  expect(kinds).toEqual(
    wanted.filter((kind) => kinds.includes(kind as (typeof kinds)[number]) || !opening.includes(kind)),
  );
  expectNumbersToHold(regime, form, batch);
  await expectSignaturesToVerify(city, batch);
  await expectAuditToVerify(city.register(), caseNumber);
};

test('every regime has a sample of every kind of enterprise', () => {
  for (const regime of regimeCodes) expect(new Set(samplesOf(regime).map(([, { kind }]) => kind)).size).toBe(5);
});

describe.each(regimeCodes)('under the regime of %s', (regime) => {
  const city = useCity({ regime });

  test.each(samplesOf(regime))('%s is registered: the right reviews, certificates and numbers', (_name, form) =>
    register(city, regime, form),
  );
});
