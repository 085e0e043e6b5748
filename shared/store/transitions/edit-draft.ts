import type { Head } from '../../domain/audit/chain.ts';
import type { SealedForm } from '../../domain/personal/sealed-form.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { caseAddress } from '../items/case.ts';
import { sealedFormText } from '../items/fields.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';

export interface DraftEdit {
  form: SealedForm;
  companyName?: string;
  at: string;
  /** The 90 days begin anew with every edit. */
  expiresAt: string;
}

/** draft → draft: the whole form is replaced, guarded by the version that the applicant had (If-Match). */
export const editDraft = (
  table: Table,
  actor: Actor,
  caseId: string,
  current: Head,
  edit: DraftEdit,
): Promise<Commit> =>
  commit(
    table,
    move(table, caseAddress(caseId), current, {
      from: ['draft'],
      to: 'draft',
      set: {
        form: sealedFormText(edit.form),
        companyName: edit.companyName,
        updatedAt: edit.at,
        workKey: worklist.drafts,
        workDue: edit.expiresAt,
      },
      remove: edit.companyName === undefined ? ['companyName'] : [],
      event: { type: 'draft-edited', at: edit.at, actor },
    }),
  );
