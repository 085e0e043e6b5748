import * as z from 'zod';
import type { Resource } from '../../types.ts';

const Names = z.array(z.string());

const CorsRule = z
  .strictObject({
    Id: z.string().optional(),
    AllowedOrigins: Names,
    AllowedMethods: Names,
    AllowedHeaders: Names.default([]),
    ExposedHeaders: Names.default([]),
    /** Seconds for which a browser may remember the answer to a preflight. */
    MaxAge: z.coerce.number().optional(),
  })
  .readonly();
/** Which pages may call a bucket, and how. */
export type CorsRule = z.infer<typeof CorsRule>;

const CorsConfiguration = z.strictObject({ CorsRules: z.array(CorsRule) });

/** The rules of an AWS::S3::Bucket, none where it has no CORS. Throws for a shape that it does not know. */
export function readCorsRules({ logicalId, properties }: Resource): CorsRule[] {
  if (properties.CorsConfiguration === undefined) return [];
  const parsed = CorsConfiguration.safeParse(properties.CorsConfiguration);
  if (!parsed.success) throw new Error(`${logicalId}.CorsConfiguration: ${z.prettifyError(parsed.error)}`);
  return parsed.data.CorsRules;
}
