import type { RegimeCode } from '../../domain/catalogue/regimes.ts';
import type { SealedForm } from '../../domain/personal/sealed-form.ts';
import { create } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { caseAddress } from '../items/case.ts';
import { sealedFormText } from '../items/fields.ts';
import { ownerPartition, worklist } from '../keys.ts';
import type { Table } from '../table.ts';

/** A new draft: kept until `expiresAt`, 90 days (domain.md §5). */
export interface NewDraft {
  caseId: string;
  owner: string;
  regime: RegimeCode;
  form: SealedForm;
  /** Of the digests of what its items see. */
  digestSalt: string;
  companyName?: string;
  at: string;
  expiresAt: string;
  /** Where a refused or withdrawn case was copied: its id. */
  refiledFrom?: string;
}

/** → draft: 草稿. */
export const createDraft = (table: Table, actor: Actor, draft: NewDraft): Promise<Commit> => {
  const item = {
    entity: 'case',
    state: 'draft',
    owner: draft.owner,
    ownerKey: ownerPartition(draft.owner),
    ownerSort: `${draft.at}#${draft.caseId}`,
    regime: draft.regime,
    form: sealedFormText(draft.form),
    digestSalt: draft.digestSalt,
    companyName: draft.companyName,
    createdAt: draft.at,
    updatedAt: draft.at,
    attempt: 0,
    workKey: worklist.drafts,
    workDue: draft.expiresAt,
  };
  const data = draft.refiledFrom ? { refiledFrom: draft.refiledFrom } : {};
  const event = { type: 'draft-created', at: draft.at, actor, data };
  return commit(table, create(table, caseAddress(draft.caseId), item, event));
};
