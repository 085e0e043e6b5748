import type { MaterialOf, Procedure } from '../catalogue/procedure.ts';
import type { HandedIn } from './handed-in.ts';
import { neededUploads, useOf } from './needed.ts';

/** A material that a form needs and no file serves as. */
export interface MissingMaterial {
  code: MaterialOf['code'];
  name: MaterialOf['name'];
  rank: 'main' | 'secondary';
}

/** 缺件: everything that a form needs and that is not there, main and secondary, computed from the catalogue. */
export const missingMaterials = (
  procedure: Procedure,
  form: unknown,
  files: readonly Pick<HandedIn, 'materials'>[],
): MissingMaterial[] => {
  const there = new Set(files.flatMap(({ materials }) => materials));
  return neededUploads(procedure, form)
    .filter(({ code }) => !there.has(code))
    .map(({ code, name }) => ({ code, name, rank: useOf(procedure, code).rank }));
};
