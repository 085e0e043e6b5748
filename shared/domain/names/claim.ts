import type { NameContext, NameParts } from './company-name.ts';

/** What of a name is claimed when it is reserved: the name itself, and its place among the names of its registrar and line of business. */
export interface NameClaim
  extends Pick<NameParts, 'full' | 'tradeName' | 'industry'>,
    Pick<NameContext, 'registrar' | 'industryCode'> {}

/** The claim to a name in its context. */
export const claimOf = (
  { full, tradeName, industry }: NameParts,
  { registrar, industryCode }: NameContext,
): NameClaim => ({
  ...{ full, tradeName, industry, registrar },
  ...(industryCode !== undefined && { industryCode }),
});
