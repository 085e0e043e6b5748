import * as z from 'zod';
import { isCitizenId } from '../../domain/identifiers/citizen-id.ts';
import { caseStates } from '../../domain/lifecycle/case-state.ts';
import { normalizedCitizenId } from '../../domain/personal/named.ts';
import { personRoles } from '../../domain/personal/pointers.ts';
import { searchReasons } from '../../domain/personal/search-reasons.ts';
import { CaseNumber, Time } from './common.ts';

/** Who is looked for and why. All of it is in the body: paths and queries are in logs. */
export const PersonSearch = z.strictObject({
  /** 公民身份号码 */
  citizenId: z
    .string()
    .max(40)
    .overwrite(normalizedCitizenId)
    .refine(isCitizenId, { params: { code: 'form.citizen-id' } }),
  reason: z.enum(searchReasons),
  /** `next` of the page before. */
  after: CaseNumber.optional(),
});

/** A case that names the person, and as what. */
export const NamingCase = z.object({
  caseNumber: CaseNumber,
  state: z.enum(caseStates),
  roles: z.array(z.enum(personRoles)),
  submittedAt: Time,
});

/** `next` is absent where there is nothing more. */
export const FoundCases = z.object({ items: z.array(NamingCase), next: CaseNumber.optional() });
