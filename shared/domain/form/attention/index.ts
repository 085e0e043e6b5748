import { contributionsValued, officersQualified, onePersonOnce } from './companies.ts';
import { addressUse, familyLiable, investorAllowed, labourAgreed, professionalServices } from './others.ts';

/**
 * What cannot be decided from a form, and whoever registers the enterprise will therefore look at: written as rules, but what they
 * find is no fault.
 */
export const attentions = [
  onePersonOnce,
  officersQualified,
  contributionsValued,
  professionalServices,
  labourAgreed,
  investorAllowed,
  familyLiable,
  addressUse,
] as const;

/** The name of something to look at; its message has the code `attention.<id>`. */
export type AttentionId = (typeof attentions)[number]['id'];
