import type { CaseItem } from '../../store/items/case.ts';
import { answer, type Reply } from '../reply.ts';

/** An application as its owner sees it; the contract's schema drops everything that is not named there. */
export const presentApplication = (item: CaseItem) => ({ ...item, caseNumber: item.caseId });

/** Where a case stands, in short. */
export const presentStatus = (item: Pick<CaseItem, 'caseId' | 'state'>) => ({
  caseNumber: item.caseId,
  state: item.state,
});

/** The version of a draft as an entity tag (RFC 9110); what is no draft cannot be edited, and has none. */
export const etagOf = ({ state, version }: Pick<CaseItem, 'state' | 'version'>): { etag?: string } =>
  state === 'draft' ? { etag: `"${version}"` } : {};

/** The answer to the creation of a draft. */
export const createdAnswer = (
  item: Pick<CaseItem, 'caseId' | 'state' | 'version' | 'form' | 'createdAt' | 'updatedAt'>,
): Reply =>
  answer(201, { ...item, caseNumber: item.caseId }, { ...etagOf(item), location: `/v1/applications/${item.caseId}` });
