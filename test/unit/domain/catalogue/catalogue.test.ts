import { describe, expect, test } from 'vitest';
import { askable, materialsOf, neededBy } from '../../../../shared/domain/catalogue/askable.ts';
import { catalogueFaults } from '../../../../shared/domain/catalogue/check.ts';
import { classOf, signOffOf } from '../../../../shared/domain/catalogue/classes.ts';
import { figuresOf } from '../../../../shared/domain/catalogue/figures.ts';
import { allItems } from '../../../../shared/domain/catalogue/items.ts';
import { enterpriseKinds } from '../../../../shared/domain/catalogue/kinds.ts';
import { numberingStages, numbersOf } from '../../../../shared/domain/catalogue/numbering.ts';
import { procedureOf } from '../../../../shared/domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../../../shared/domain/catalogue/procedure-of-case.ts';
import { regimeCodes } from '../../../../shared/domain/catalogue/regimes.ts';
import type { Catalogue } from '../../../../shared/domain/catalogue/types.ts';
import { catalogueOf, catalogueOn, catalogues } from '../../../../shared/domain/catalogue/versions.ts';
import { usualItem, usualProcedure } from '../../../support/procedures.ts';

const [catalogue] = catalogues;
const of = (regime: (typeof regimeCodes)[number], kind: (typeof enterpriseKinds)[number]) =>
  procedureOfCase({ regime, kind });
const every = regimeCodes.flatMap((regime) => enterpriseKinds.map((kind) => of(regime, kind)));

/** A form on which every item applies. */
const everything = {
  name: {},
  seals: { companySeal: { wanted: true } },
  employment: { socialInsurance: { wanted: true }, housingFund: { wanted: true } },
  invoicing: { wanted: true },
  bank: { wanted: true },
};

const six = ['name-approval', 'business-licence', 'organization-code', 'state-tax', 'local-tax', 'company-seal'];
const three = ['name-approval', 'business-licence', 'company-seal'];
const start = ['business-licence', 'company-seal', 'invoice-application'].concat([
  ...['employee-insurance', 'housing-fund', 'bank-account'],
]);
const five = six.filter((item) => item !== 'organization-code');
const old = ['registration-number', 'taxpayer-number'];

describe('the table of domain.md §1:', () => {
  test.each([
    ['2013', 'limited-company', six, [...old, 'name-approval-number', 'organization-code', 'seal-code'], 6],
    ['2013', 'individual-business', five, [...old, 'name-approval-number', 'seal-code'], 5],
    ['2015', 'limited-company', three, ['name-approval-number', 'unified-social-credit-code', 'seal-code'], 4],
    ['2015', 'individual-business', five, [...old, 'name-approval-number', 'seal-code'], 5],
    ['2016', 'limited-company', three, ['name-approval-number', 'unified-social-credit-code', 'seal-code'], 3],
    ['2016', 'individual-business', three, ['name-approval-number', 'unified-social-credit-code', 'seal-code'], 3],
    ['2020', 'limited-company', start, ['unified-social-credit-code', 'seal-code'], 4],
    ['2020', 'individual-business', start, ['unified-social-credit-code', 'seal-code'], 4],
  ] as const)('under %s a %s has its items, numbers and promise', (regime, kind, items, numbers, days) => {
    const procedure = of(regime, kind);
    expect(procedure.items.map(({ code }) => code)).toEqual(items);
    expect(procedure.items.flatMap(({ assigns }) => assigns).filter((one, at, all) => all.indexOf(one) === at)).toEqual(
      expect.arrayContaining([...numbers]),
    );
    expect(new Set(procedure.items.flatMap(({ assigns }) => assigns)).size).toBe(numbers.length);
    expect(procedure.promisedWorkingDays).toBe(days);
  });

  test.each(regimeCodes)('under %s companies, partnerships and proprietorships have the same items', (regime) => {
    const codes = enterpriseKinds
      .filter((kind) => kind !== 'individual-business')
      .map((kind) =>
        of(regime, kind)
          .items.map(({ code }) => code)
          .join(),
      );
    expect(new Set(codes).size).toBe(1);
  });

  test('no item is more than a branch, and no branch is without an item: at most eleven', () => {
    expect(new Set(every.flatMap(({ items }) => items.map(({ code }) => code)))).toEqual(new Set(allItems));
    expect(allItems.length).toBeLessThanOrEqual(11);
  });

  test.each([
    ['2013', 'limited-company', ['企业法人营业执照', '组织机构代码证', '税务登记证', '公章刻制备案证明']],
    ['2013', 'individual-business', ['个体工商户营业执照', '税务登记证', '公章刻制备案证明']],
    ['2016', 'partnership', ['营业执照', '公章刻制备案证明']],
    ['2016', 'individual-business', ['营业执照', '公章刻制备案证明']],
  ] as const)('under %s a %s gets its certificates', (regime, kind, titles) =>
    expect(of(regime, kind).certificates.map(({ name }) => name.zh)).toEqual(titles),
  );

  test('from 2015 on the licence is known by the credit code', () => {
    const numbers = every.map(({ regime, kind, certificates }) => [regime, kind, certificates[0]?.number] as const);
    for (const [regime, kind, number] of numbers) {
      const before = regime === '2013' || (regime === '2015' && kind === 'individual-business');
      expect(number).toBe(before ? 'registration-number' : 'unified-social-credit-code');
    }
  });
});

describe('the catalogue', () => {
  test('has no fault', () => expect(catalogues.flatMap(catalogueFaults)).toEqual([]));

  test.each<[string, (changed: Catalogue) => Catalogue, string]>([
    [
      'a budget that does not add up',
      (one) => withProcedure(one, { promisedWorkingDays: 7 }),
      'the stages take 6 working days, 7 are promised',
    ],
    [
      'a certificate that nobody issues',
      (one) => withProcedure(one, { certificates: ['business-licence', 'bank-appointment'] }),
      'bank-appointment comes from no item',
    ],
    [
      'a number that comes too late',
      (one) =>
        withProcedure(one, {
          stages: [
            { workingDays: 4.5, items: ['organization-code'] },
            { workingDays: 0.5, items: ['name-approval', 'business-licence', 'state-tax', 'company-seal'] },
          ],
        }),
      'organization-code needs registration-number, which comes from nothing before it',
    ],
    [
      'a promise beyond the law',
      (one) => ({
        ...one,
        items: { ...one.items, 'state-tax': { ...one.items['state-tax'], statutoryWorkingDays: 2 } },
      }),
      'state-tax is promised later than the law allows',
    ],
    [
      'something seen that is no pointer',
      (one) => ({
        ...one,
        items: { ...one.items, 'state-tax': { ...one.items['state-tax'], sees: { every: ['tax'], kinds: {} } } },
      }),
      'Invalid string',
    ],
  ])('is refused with %s', (_what, change, fault) =>
    expect(catalogueFaults(change(catalogue)).join('\n')).toContain(fault),
  );

  test('every version is found by its name, and by the days on which it holds', () => {
    const next: Catalogue = { ...catalogue, version: '2', validFrom: '2027-01-01' };
    const versions = [catalogue, next] as const;
    expect(catalogueOn('2026-12-31', versions).version).toBe('1');
    expect(catalogueOn('2027-01-01', versions).version).toBe('2');
    expect(catalogueOn('1999-01-01', versions).version).toBe('1');
    expect(catalogueOf('1')).toBe(catalogue);
    expect(() => catalogueOf('0')).toThrow('no version 0');
    expect(new Set(catalogues.map(({ version }) => version)).size).toBe(catalogues.length);
  });
});

function withProcedure(one: Catalogue, change: Partial<Catalogue['regimes']['2013']['procedures']['partnership']>) {
  const regime = one.regimes['2013'];
  const procedures = { ...regime.procedures, partnership: { ...regime.procedures.partnership, ...change } };
  return { ...one, regimes: { ...one.regimes, '2013': { ...regime, procedures } } };
}

describe('what can be asked', () => {
  test('is what the catalogue lists for the item', () => {
    expect(askable(usualItem('state-tax'))).toEqual(['articles', 'leader-appointment']);
    expect(askable(usualItem('name-approval'))).toEqual(['mandate', 'owners-identity']);
  });

  test('loses a material everywhere once the catalogue has it no more (清单之外无权力)', () => {
    const { articles, ...materials } = catalogue.materials;
    const without: Catalogue = { ...catalogue, materials };
    for (const { regime, kind } of every) {
      const procedure = procedureOf(without, regime, kind);
      expect(materialsOf(procedure)).not.toContain('articles');
      expect(procedure.items.flatMap(askable)).not.toContain('articles');
      expect(procedure.items.flatMap(({ formerly }) => formerly)).not.toContain('articles');
    }
    expect(articles).toBeDefined();
    expect(materialsOf(usualProcedure)).toContain('articles');
  });

  test('depends on the kind, and what is needed of it on the form', () => {
    expect(materialsOf(of('2013', 'partnership'))).toContain('partnership-agreement');
    expect(materialsOf(of('2013', 'individual-business'))).toEqual([
      ...['mandate', 'owners-identity', 'application', 'address-proof'],
    ]);
    expect(neededBy(usualItem('name-approval'), { contacts: {} })).toEqual(['owners-identity']);
    expect(neededBy(usualItem('name-approval'), { contacts: { agent: {} } })).toEqual(['mandate', 'owners-identity']);
  });
});

test('the figures of the reform are those of its papers: 21 fewer materials, 5 fewer trips', () => {
  const { materials, trips } = figuresOf(usualProcedure);
  expect(materials.formerly - materials.once).toBe(21);
  expect(trips.formerly - trips.once).toBe(5);
});

describe('numbers are assigned', () => {
  test('in stages: what is made of the organization code comes after it', () => {
    const [first, second, ...more] = numberingStages(usualProcedure, everything);
    expect([...(first ?? [])].sort()).toEqual([
      ...['name-approval-number', 'organization-code', 'registration-number', 'seal-code'],
    ]);
    expect([second, more]).toEqual([['taxpayer-number'], []]);
    expect(numberingStages(of('2015', 'partnership'), everything)).toEqual([
      ['name-approval-number', 'organization-code', 'seal-code'],
      ['unified-social-credit-code'],
    ]);
  });

  test('only where their item applies', () => {
    const none = { seals: { companySeal: { wanted: false } } };
    expect(numbersOf(of('2013', 'individual-business'), none)).toEqual(['registration-number', 'taxpayer-number']);
    expect(numbersOf(of('2020', 'individual-business'), none)).toEqual([
      ...['organization-code', 'unified-social-credit-code'],
    ]);
  });
});

test('the class and the level of sign-off follow from the form', () => {
  const licence = usualItem('business-licence');
  const shareholders = (count: number) => Array.from({ length: count }, () => ({}));
  expect(classOf(licence, { kind: 'individual-business' })).toBe('simple');
  expect(classOf(licence, { kind: 'limited-company', shareholders: shareholders(20) })).toBe('general');
  expect(classOf(licence, { kind: 'limited-company', shareholders: shareholders(21) })).toBe('complex');
  expect(signOffOf(licence, { kind: 'joint-stock-company' })).toBe(3);
});
