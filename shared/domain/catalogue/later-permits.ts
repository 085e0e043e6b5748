import { laterPermits } from './later-permit-list.ts';
import type { Bilingual } from './types.ts';

/** 后置许可: what the business needs besides its licence before it may begin, and who gives it. */
export interface LaterPermit {
  code: string;
  name: Bilingual;
  /** The agency in charge, to which the registration is pushed (双告知). */
  agency: Bilingual;
  legalBasis: string;
  /** Industries (GB/T 4754-2017) by the beginning of their code: `H62` is all of catering. */
  industries: readonly string[];
  /** Words of a business scope that tell of it whatever the industry. */
  keywords: readonly string[];
}

/** 许可告知: the later permits that an industry (`F5139`) and a business scope need, in the order of the list. */
export const laterPermitsFor = (industryCode: string, businessScope: string): LaterPermit[] =>
  laterPermits.filter(
    ({ industries, keywords }) =>
      industries.some((prefix) => industryCode.startsWith(prefix)) ||
      keywords.some((word) => businessScope.includes(word)),
  );
