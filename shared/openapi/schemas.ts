import type * as z from 'zod';
import * as agency from '../contract/schemas/agency.ts';
import * as applicant from '../contract/schemas/applicant.ts';
import * as operations from '../contract/schemas/operations.ts';
import * as partners from '../contract/schemas/partners.ts';
import * as open from '../contract/schemas/public.ts';
import * as supervision from '../contract/schemas/supervision.ts';

/** The schemas of the contract that have a name of their own, as components of the document. */
export const namedSchemas: Record<string, z.ZodType> = Object.fromEntries(
  [agency, applicant, operations, partners, open, supervision]
    .flatMap((module) => Object.entries<z.ZodType>(module))
    .filter(([name]) => /^[A-Z]/.test(name)),
);
