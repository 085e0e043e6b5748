import type { CaseItem } from '../../store/items/case.ts';

/** An application as its owner sees it; the contract's schema drops everything that is not named there. */
export const presentApplication = (item: CaseItem) => ({ ...item, caseNumber: item.caseId });

/** Where a case stands, in short. */
export const presentStatus = (item: Pick<CaseItem, 'caseId' | 'state'>) => ({
  caseNumber: item.caseId,
  state: item.state,
});

/** The version of a draft as an entity tag (RFC 9110). */
export const etagOf = (item: Pick<CaseItem, 'version'>): Record<string, string> => ({ etag: `"${item.version}"` });
