import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files, generated } from '../../../../docs/generate-catalogue.ts';
import { Catalogue, CatalogueProcedure, CatalogueRegime } from '../../../../shared/contract/schemas/catalogue.ts';
import { enterpriseKinds } from '../../../../shared/domain/catalogue/kinds.ts';
import { procedureOf } from '../../../../shared/domain/catalogue/procedure.ts';
import {
  publishedCatalogue,
  publishedProcedure,
  publishedRegime,
} from '../../../../shared/domain/catalogue/published.ts';
import { regimeCodes } from '../../../../shared/domain/catalogue/regimes.ts';
import { catalogues } from '../../../../shared/domain/catalogue/versions.ts';

const [catalogue] = catalogues;

describe.each(['zh', 'en'] as const)('the catalogue as a document, %s,', (language) => {
  const text = readFileSync(new URL(`../../../../docs/${files[language]}`, import.meta.url), 'utf8');

  test('is what the catalogue generates: if not, run `node docs/generate-catalogue.ts`', () =>
    expect(text).toBe(generated(language)));

  test('has a section for each kind under each regime', () =>
    expect(text.match(/^### \d{4} · /gm)).toHaveLength(regimeCodes.length * enterpriseKinds.length));
});

describe('what is published', () => {
  test.each(regimeCodes)('of %s is all that the contract promises', (regime) => {
    expect(Catalogue.parse(publishedCatalogue(catalogue, regime)).regime).toBe(regime);
    expect(CatalogueRegime.parse(publishedRegime(catalogue, regime)).procedures).toHaveLength(enterpriseKinds.length);
    for (const kind of enterpriseKinds) {
      const shown = publishedProcedure(procedureOf(catalogue, regime, kind));
      expect(CatalogueProcedure.parse(shown)).toEqual(shown);
    }
  });

  test('names agencies as they are called under the regime, with an office in every district', () => {
    const nameUnder = (regime: (typeof regimeCodes)[number]) =>
      publishedCatalogue(catalogue, regime).agencies.find(({ code }) => code === 'market-regulation');
    expect(nameUnder('2013')?.name.zh).toBe('工商行政管理局');
    expect(nameUnder('2020')?.name.zh).toBe('市场监督管理局');
    expect(nameUnder('2013')?.offices.map(({ code }) => code)).toContain('market-regulation-440606');
  });
});
