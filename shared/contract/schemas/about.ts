import * as z from 'zod';
import { assuranceLevels } from '../../domain/authority/assurance.ts';
import { officerRoleCodes } from '../../domain/authority/officer-roles.ts';
import { type TokenAudience, tokenAudiences } from '../audience.ts';
import { ItemParam } from './common.ts';

/** Who the service takes the caller for, from the token. */
export const Session = z.object({
  audience: z.enum(tokenAudiences as [TokenAudience, ...TokenAudience[]]),
  /** The subject, or the client of a system. */
  id: z.string(),
  name: z.string().optional(),
  assurance: z.enum(assuranceLevels).optional(),
  agency: z.string().optional(),
  offices: z.array(z.string()).optional(),
  items: z.array(ItemParam).optional(),
  role: z.enum(officerRoleCodes).optional(),
  signoff: z.int().optional(),
  halls: z.array(z.string()).optional(),
  engravers: z.array(z.string()).optional(),
});

/** An OpenAPI 3.1 document. */
export const OpenApiDocument = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string() }),
});
