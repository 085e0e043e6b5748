import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enterpriseKinds } from '../../../../shared/domain/catalogue/kinds.ts';
import { type Procedure, procedureOf } from '../../../../shared/domain/catalogue/procedure.ts';
import { regimeCodes } from '../../../../shared/domain/catalogue/regimes.ts';
import type { MaterialCode } from '../../../../shared/domain/catalogue/types.ts';
import { catalogues } from '../../../../shared/domain/catalogue/versions.ts';
import { isSeenBy, materialsSeenBy } from '../../../../shared/domain/materials/handed-in.ts';
import { missingMaterials } from '../../../../shared/domain/materials/missing.ts';
import { neededUploads, uploads, useOf } from '../../../../shared/domain/materials/needed.ts';
import { usualItem, usualProcedure } from '../../../support/procedures.ts';
import { validForm } from '../form/example.ts';

const [catalogue] = catalogues;
const form = validForm();
const codesOf = (found: readonly { code: MaterialCode }[]): MaterialCode[] => found.map(({ code }) => code);
const procedures: Procedure[] = regimeCodes.flatMap((regime) =>
  enterpriseKinds.map((kind) => procedureOf(catalogue, regime, kind)),
);

describe('what an applicant uploads', () => {
  test('is what the service has not of its own: neither the one form, nor who the named are', () => {
    for (const procedure of procedures) {
      const codes = codesOf(uploads(procedure));
      expect(codes).toContain('address-proof');
      expect(codes).not.toContain('application');
      expect(codes).not.toContain('owners-identity');
    }
  });

  test('is needed where its condition holds: a mandate of whoever has an agent', () => {
    const { agent, ...contacts } = { agent: {}, ...form.contacts };
    expect(codesOf(neededUploads(usualProcedure, { ...form, contacts: { ...contacts, agent } }))).toContain('mandate');
    expect(codesOf(neededUploads(usualProcedure, { ...form, contacts }))).not.toContain('mandate');
  });

  test('is main where any item takes it as that', () => {
    // The tax bureaus take the articles as secondary, the registrar as main.
    expect(useOf(usualProcedure, 'articles')).toEqual({
      rank: 'main',
      items: ['business-licence', 'state-tax', 'local-tax'],
    });
    expect(useOf(usualProcedure, 'address-proof')).toEqual({ rank: 'secondary', items: ['business-licence'] });
  });

  test('is nothing that the catalogue has not: what is taken out of it is gone from every procedure 清单之外无权力', () => {
    const { 'address-proof': _gone, ...materials } = catalogue.materials;
    const without = procedureOf({ ...catalogue, materials }, '2013', 'limited-company');
    expect(codesOf(uploads(without))).not.toContain('address-proof');
    expect(codesOf(missingMaterials(without, form, []))).not.toContain('address-proof');
    expect(
      isSeenBy({ materials: without.items.flatMap((item) => item.materials) }, { materials: ['address-proof'] }),
    ).toBe(false);
  });
});

describe('what is missing', () => {
  test('is everything that is needed, while nothing is there, each with its rank and both names', () =>
    expect(missingMaterials(usualProcedure, form, [])).toEqual(
      neededUploads(usualProcedure, form).map(({ code, name }) => ({
        ...{ code, name },
        rank: useOf(usualProcedure, code).rank,
      })),
    ));

  test('is what is needed without what is there, however it is spread over files', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...procedures),
        fc.array(fc.uniqueArray(fc.constantFrom(...(Object.keys(catalogue.materials) as MaterialCode[])))),
        (procedure, files) => {
          const there = new Set(files.flat());
          const missing = codesOf(
            missingMaterials(
              procedure,
              form,
              files.map((materials) => ({ materials })),
            ),
          );
          expect(missing).toEqual(codesOf(neededUploads(procedure, form)).filter((code) => !there.has(code)));
        },
      ),
    ));
});

describe('what an item sees of files', () => {
  const scan = { materials: ['articles', 'address-proof'], sha256: 'aa' } as const;

  test('is what it may ask for, and nothing else of the same file', () => {
    expect(materialsSeenBy(usualItem('state-tax'), [scan])).toEqual(['articles:aa']);
    expect(materialsSeenBy(usualItem('business-licence'), [scan])).toEqual(['address-proof:aa', 'articles:aa']);
    expect(materialsSeenBy(usualItem('company-seal'), [scan])).toEqual([]);
    expect(isSeenBy(usualItem('company-seal'), scan)).toBe(false);
  });

  test('does not depend on their order, nor on how often the same comes', () => {
    const other = { materials: ['articles'], sha256: 'bb' } as const;
    const item = usualItem('state-tax');
    expect(materialsSeenBy(item, [other, scan, scan])).toEqual(materialsSeenBy(item, [scan, other]));
  });
});
