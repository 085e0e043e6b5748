import * as z from 'zod';
import { fileNamePattern } from '../../domain/materials/file-name.ts';
import { mediaTypes } from '../../domain/materials/file-type.ts';
import { largestFile, mostFiles } from '../../domain/materials/limits.ts';
import { materialStates, refusals } from '../../domain/materials/material-state.ts';
import { trustLevels } from '../../domain/materials/trust.ts';
import { CaseNumber, ItemParam, Place, Sha256, Text, Time } from './common.ts';

/** 材料编号, e.g. `CL-7KQ4M2XWPA7KQ4M2`. */
export const MaterialId = z.string().regex(/^CL-[0-9A-HJKMNP-TV-Z]{16}$/);

export const materialParams = z.strictObject({ caseNumber: CaseNumber, materialId: MaterialId });
export const reviewMaterialParams = z.strictObject({ caseNumber: CaseNumber, item: ItemParam, materialId: MaterialId });
export const hallCaseParams = z.strictObject({ hall: Place, caseNumber: CaseNumber });
export const hallMaterialParams = z.strictObject({ hall: Place, caseNumber: CaseNumber, materialId: MaterialId });

const Rank = z.enum(['main', 'secondary']);
const Trust = z.enum(trustLevels);
const MediaType = z.enum(mediaTypes);
/** Codes of the catalogue; one that the case's own procedure does not ask for is refused by name. */
const Codes = z.array(z.string().max(60)).min(1).max(mostFiles);

/** A material that is needed and not there. */
export const MissingMaterial = z.object({ code: z.string(), name: Text, rank: Rank });

/** A file as its applicant sees it. */
export const MaterialFile = z.object({
  materialId: MaterialId,
  state: z.enum(materialStates),
  /** What it serves as. */
  materials: z.array(z.string()),
  fileName: z.string().optional(),
  mediaType: MediaType,
  /** Bytes. */
  size: z.int(),
  /** Hex. */
  sha256: z.string(),
  /** A issued by an agency, B compared with the original, C uploaded, D made by the applicant. */
  trust: Trust,
  askedAt: Time,
  /** Until when it can be uploaded. */
  expiresAt: Time,
  keptAt: Time.optional(),
  refusal: z.enum(refusals).optional(),
  reused: z.boolean(),
});

export const Materials = z.object({
  caseNumber: CaseNumber,
  /** Everything that the procedure of the case knows. */
  materials: z.array(
    z.object({
      code: z.string(),
      name: Text,
      legalBasis: z.string(),
      rank: Rank,
      /** The items that ask for it. */
      items: z.array(ItemParam),
      /** Whether this form needs it to be uploaded. */
      needed: z.boolean(),
      /** Whether it is there. */
      there: z.boolean(),
      /** What the service has of it without an upload. */
      suppliedBy: z.enum(['form', 'real-name']).optional(),
    }),
  ),
  /** 缺件: what is needed and not there. */
  missing: z.array(MissingMaterial),
  files: z.array(MaterialFile),
});

/** A file that is to be uploaded. */
export const UploadBody = z.strictObject({
  fileName: z.string().regex(fileNamePattern),
  mediaType: MediaType,
  /** Exactly, bytes. */
  size: z.int().min(1).max(largestFile),
  /** Of the content, hex. */
  sha256: Sha256,
  /** What it serves as: one scan of everything may serve as several. */
  materials: Codes,
});

/** Permission to upload: the fields, and after them the file as `file`, are posted to the address as multipart/form-data. */
export const UploadPermission = z.object({
  caseNumber: CaseNumber,
  materialId: MaterialId,
  expiresAt: Time,
  upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});

/** Where a file can be read, by whoever has the address, for a minute. */
export const FileAddress = z.object({ url: z.string(), expiresAt: Time });

/** Files of the applicant's earlier cases that may serve again. */
export const ReusableMaterials = z.object({
  items: z.array(
    z.object({
      caseNumber: CaseNumber,
      materialId: MaterialId,
      /** What it may serve as in this case. */
      materials: z.array(z.string()),
      fileName: z.string().optional(),
      mediaType: MediaType,
      size: z.int(),
      trust: Trust,
      keptAt: Time,
      /** It comes as a copy that reviewers are told to check. */
      toBeChecked: z.boolean(),
    }),
  ),
});

export const ReuseBody = z.strictObject({
  from: z.strictObject({ caseNumber: CaseNumber, materialId: MaterialId }),
  materials: Codes,
});

/** A file as a reviewer sees it; what it is called is not shown, since that may name a person. */
export const SeenMaterial = z.object({
  materialId: MaterialId,
  materials: z.array(z.string()),
  mediaType: MediaType,
  size: z.int(),
  sha256: z.string(),
  trust: Trust,
  reused: z.boolean(),
  /** Used again as it was uploaded once: nobody has compared it with its original. */
  toBeChecked: z.boolean(),
  /** 水印: what it says across every page that is shown or printed. */
  watermark: Text,
});

/** The files of a case before a clerk. */
export const MaterialsAtHall = z.object({ caseNumber: CaseNumber, files: z.array(SeenMaterial) });

/** A file before the clerk who compares it with its original. */
export const ComparedMaterial = z.object({ caseNumber: CaseNumber, ...SeenMaterial.shape });
