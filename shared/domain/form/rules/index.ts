import { boardComposition, jointStockBoard, jointStockSupervisors, supervisorsComposition } from './boards.ts';
import { engraverListed, hallListed } from './catalogue.ts';
import {
  contributionDue,
  contributionShare,
  contributionSum,
  contributionYears,
  shareSum,
  sharesPaidUp,
} from './contributions.ts';
import { executiveDelegate, executivePartner } from './executive-partner.ts';
import { familyMembers } from './family.ts';
import { investorNatural } from './investor.ts';
import { legalRepresentativePost } from './legal-representative.ts';
import { mandatePeriod } from './mandate.ts';
import { namesKeepTheirRules, nameTwice } from './names.ts';
import { managerAppointed, officerTwice, supervisorConflict } from './officers.ts';
import { employmentCount, invoicingKinds } from './opening.ts';
import { partnerContributionDue, partnerContributionSum } from './partner-contributions.ts';
import { generalPartnerBody, limitedPartnerLabour, partnerCount, partnerLiability, partnerTwice } from './partners.ts';
import { adult, personName } from './people.ts';
import { addressRegion, premisesRepeated } from './places.ts';
import { companyType, promoterCount, promoterDomicile, shareholderCount, shareholderTwice } from './shareholders.ts';

/** Every cross-check of the form, in the order in which their problems are named. */
export const rules = [
  ...namesKeepTheirRules,
  nameTwice,
  addressRegion,
  premisesRepeated,
  contributionSum,
  contributionShare,
  shareSum,
  contributionDue,
  contributionYears,
  sharesPaidUp,
  shareholderCount,
  promoterCount,
  promoterDomicile,
  shareholderTwice,
  companyType,
  boardComposition,
  jointStockBoard,
  supervisorsComposition,
  jointStockSupervisors,
  managerAppointed,
  officerTwice,
  supervisorConflict,
  legalRepresentativePost,
  partnerCount,
  partnerTwice,
  partnerLiability,
  generalPartnerBody,
  limitedPartnerLabour,
  executivePartner,
  executiveDelegate,
  partnerContributionSum,
  partnerContributionDue,
  investorNatural,
  familyMembers,
  adult,
  personName,
  mandatePeriod,
  engraverListed,
  hallListed,
  employmentCount,
  invoicingKinds,
] as const;

/** The name of a cross-check. */
export type RuleId = (typeof rules)[number]['id'];
