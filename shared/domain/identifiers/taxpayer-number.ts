import { compactOrganizationCode, isOrganizationCode } from './organization-code.ts';
import { isRegionCode } from './region.ts';

/**
 * Whether a text is a taxpayer number 纳税人识别号 of an organization before October 2015 (国税发〔2006〕104号): region, then
 * organization code. It has no check character of its own; that of the organization code is checked.
 */
export function isTaxpayerNumber(text: string): boolean {
  return text.length === 15 && isRegionCode(text.slice(0, 6)) && isOrganizationCode(text.slice(6));
}

/** The taxpayer number of an organization in a region (six digits); never changed when districts change. */
export function makeTaxpayerNumber(region: string, organizationCode: string): string {
  return region + compactOrganizationCode(organizationCode);
}
