import * as z from 'zod';
import { materials } from '../../domain/catalogue/materials.ts';
import type { MaterialCode } from '../../domain/catalogue/types.ts';
import { mediaTypes } from '../../domain/materials/file-type.ts';
import { materialStates, refusals } from '../../domain/materials/material-state.ts';
import { trustLevels } from '../../domain/materials/trust.ts';
import type { Address } from '../aggregate.ts';
import { materialKey } from '../keys.ts';
import { headFields, worklistFields } from './fields.ts';

const materialCodes = Object.keys(materials) as [MaterialCode, ...MaterialCode[]];

/** 申请材料: one file of a case, from the moment that it is asked for. Its content is in the bucket, under its case and id. */
export const materialItem = z.object({
  ...headFields,
  ...worklistFields,
  entity: z.literal('material'),
  materialId: z.string(),
  state: z.enum(materialStates),
  /** Of its case. */
  owner: z.string(),
  /** What it serves as. */
  materials: z.array(z.enum(materialCodes)).min(1),
  /** As the applicant calls it, sealed; gone once the file is. */
  fileName: z.string().optional(),
  mediaType: z.enum(mediaTypes),
  /** Bytes. */
  size: z.int(),
  /** Hex. */
  sha256: z.string(),
  trust: z.enum(trustLevels),
  askedAt: z.string(),
  /** Until when it can be uploaded. */
  expiresAt: z.string(),
  keptAt: z.string().optional(),
  refusal: z.enum(refusals).optional(),
  /** 材料复用: from which file of an earlier case. */
  reusedFrom: z.object({ caseId: z.string(), materialId: z.string() }).optional(),
  /** When a clerk has compared it with its original. */
  comparedAt: z.string().optional(),
});

export type MaterialItem = z.infer<typeof materialItem>;

export const materialAddress = (caseId: string, materialId: string): Address => ({
  caseId,
  aggregate: `material:${materialId}`,
  key: materialKey(caseId, materialId),
});

/** How often files have come to a case: whoever adds one has seen all the others. */
export const materialShelf = z.object({ version: z.int() });

/** The files of a case that are there. */
export const keptOf = (all: readonly MaterialItem[]): MaterialItem[] => all.filter(({ state }) => state === 'kept');

/**
 * Those that are there or may still come: they count. An upload counts until it has lapsed, also when its time is over, since a completion
 * under way may still keep it.
 */
export const countedOf = (all: readonly MaterialItem[]): MaterialItem[] =>
  all.filter(({ state }) => state === 'kept' || state === 'awaited');

/** Uploads whose time is over by `now` (RFC 3339), and that have not lapsed yet. */
export const overdueOf = (all: readonly MaterialItem[], now: string): MaterialItem[] =>
  all.filter(({ state, expiresAt }) => state === 'awaited' && expiresAt <= now);
