import { engraverListed, hallListed } from './catalogue.ts';
import { contributionDue, contributionShare, contributionSum } from './contributions.ts';
import { legalRepresentativePost } from './legal-representative.ts';
import { mandatePeriod } from './mandate.ts';
import { namesKeepTheirRules, nameTwice } from './names.ts';
import { boardComposition, officerTwice, supervisorConflict, supervisorsComposition } from './officers.ts';
import { adult, personName } from './people.ts';
import { addressRegion, premisesRepeated } from './places.ts';
import { companyType, shareholderCount, shareholderTwice } from './shareholders.ts';

/** Every cross-check of a limited company's form. */
export const rules = [
  ...namesKeepTheirRules,
  nameTwice,
  addressRegion,
  premisesRepeated,
  contributionSum,
  contributionShare,
  contributionDue,
  shareholderCount,
  shareholderTwice,
  companyType,
  boardComposition,
  supervisorsComposition,
  officerTwice,
  supervisorConflict,
  legalRepresentativePost,
  adult,
  personName,
  mandatePeriod,
  engraverListed,
  hallListed,
] as const;

/** The name of a cross-check. */
export type RuleId = (typeof rules)[number]['id'];
