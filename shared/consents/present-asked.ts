import { maskCitizenId, maskPhone } from '../domain/identifiers/masking.ts';
import type { CaseItem } from '../store/items/case.ts';
import type { KnownPerson } from './known-people.ts';

const maskedEntry = (entry: unknown) => {
  const fields = entry as Record<string, unknown>;
  return {
    ...fields,
    citizenId: maskCitizenId(String(fields.citizenId)),
    ...(typeof fields.phone === 'string' && { phone: maskPhone(fields.phone) }),
  };
};

/** What a form says of somebody, and which enterprise it is, as they are shown it, and the clerk to whom they bring their paper. */
export const presentAsked = (
  { caseId, state }: Pick<CaseItem, 'caseId' | 'state'>,
  { standing, record, enterprise, founded, entries, concern }: KnownPerson,
) => ({
  ...{ caseNumber: caseId, state, standing },
  ...(standing === 'asked' && { until: record?.asked?.until }),
  enterprise: { ...(enterprise as object), ...(founded as object) },
  entries: entries.map(({ role, entry }) => ({ role, entry: maskedEntry(entry) })),
  digest: concern,
});
