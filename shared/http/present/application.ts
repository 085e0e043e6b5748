import { masked } from '../../domain/personal/masked.ts';
import type { OpenForm } from '../../domain/personal/sealed-form.ts';
import type { CaseItem } from '../../store/items/case.ts';
import { answer, type Reply } from '../reply.ts';

/** What is told of an application besides its form. */
type Told = Pick<CaseItem, 'caseId' | 'state' | 'version' | 'regime' | 'createdAt' | 'updatedAt'>;

/**
 * An application as its owner sees it, with its form in the clear, of which the answer shows identity numbers and phones masked.
 * The contract's schema drops everything that is not named there.
 */
export const presentApplication = (item: Told, form: OpenForm) => ({
  ...item,
  caseNumber: item.caseId,
  form: masked(form),
});

/** Where a case stands, in short. */
export const presentStatus = (item: Pick<CaseItem, 'caseId' | 'state'>) => ({
  caseNumber: item.caseId,
  state: item.state,
});

/** The version of a draft as an entity tag (RFC 9110); what is no draft cannot be edited, and has none. */
export const etagOf = ({ state, version }: Pick<CaseItem, 'state' | 'version'>): { etag?: string } =>
  state === 'draft' ? { etag: `"${version}"` } : {};

/** The answer to the creation of a draft. */
export const createdAnswer = (item: Told, form: OpenForm): Reply =>
  answer(201, presentApplication(item, form), { ...etagOf(item), location: `/v1/applications/${item.caseId}` });
