import type { Identity } from '../../demo/city/identities.ts';
import { uploadScan } from '../../demo/people/materials.ts';
import { accepted } from '../../shared/contract/client.ts';
import { listMaterials } from '../../shared/contract/routes/materials.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { defaultRegime } from '../../shared/domain/catalogue/regimes.ts';
import { likelyKindOf } from '../../shared/domain/form/kind-of.ts';
import { neededUploads } from '../../shared/domain/materials/needed.ts';
import type { TestCity } from './city.ts';

/** What a form needs: whoever registers the enterprise asks for all of it under every regime. */
export const neededFor = (form: unknown): string[] =>
  neededUploads(procedureOfCase({ regime: defaultRegime, kind: likelyKindOf(form) }), form).map(({ code }) => code);

/** Hands in one scan of all that this form needs. */
export const handIn = (city: TestCity, caseNumber: string, form: unknown, who: Identity): Promise<void> =>
  uploadScan(city.as(who), caseNumber, neededFor(form));

/** Hands in one scan of all that the service says is missing. */
export const handInMissing = async (city: TestCity, caseNumber: string, who: Identity): Promise<void> => {
  const { missing } = await accepted(city.as(who), listMaterials, { params: { caseNumber } });
  if (missing.length === 0) return;
  await uploadScan(
    city.as(who),
    caseNumber,
    missing.map(({ code }) => code),
  );
};
