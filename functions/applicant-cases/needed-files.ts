import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import type { Procedure } from '../../shared/domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { likelyKindOf } from '../../shared/domain/form/kind-of.ts';
import { type MissingMaterial, missingMaterials } from '../../shared/domain/materials/missing.ts';
import { neededUploads } from '../../shared/domain/materials/needed.ts';
import { materialsMissing } from '../../shared/http/missing-materials.ts';
import type { Problem } from '../../shared/http/reply.ts';
import { keptOf, type MaterialItem } from '../../shared/store/items/material.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';

const procedureFor = ({ case: current }: Dossier, form: unknown, now: number): Procedure =>
  procedureOfCase({ ...current, kind: likelyKindOf(form) }, shanghaiDate(now));

/** 缺件: what a form would lack, were it filed now (ms). */
export const missingFor = (dossier: Dossier, form: unknown, now: number): MissingMaterial[] =>
  missingMaterials(procedureFor(dossier, form, now), form, keptOf(dossier.materials));

/** The files that serve as what a form needs, or one problem that names everything that is missing. */
export const neededFiles = (dossier: Dossier, form: unknown, now: number): { files: MaterialItem[] } | Problem => {
  const missing = missingFor(dossier, form, now);
  if (missing.length > 0) return materialsMissing(missing);
  const needed = new Set(neededUploads(procedureFor(dossier, form, now), form).map(({ code }) => code));
  return { files: keptOf(dossier.materials).filter(({ materials }) => materials.some((code) => needed.has(code))) };
};
