import type { MissingMaterial } from '../domain/materials/missing.ts';
import { type Problem, problem } from './reply.ts';

/** 缺件: one problem that names everything that is missing, each in both languages and with its rank. */
export const materialsMissing = (missing: readonly MissingMaterial[]): Problem =>
  problem(
    'materials-missing',
    missing.map(({ code, name, rank }) => ({
      pointer: `/materials/${code}`,
      code: `material.missing-${rank}`,
      params: { ...name },
    })),
  );
