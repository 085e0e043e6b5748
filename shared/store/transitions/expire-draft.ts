import { emptyForm } from '../../domain/personal/sealed-form.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import { sealedFormText } from '../items/fields.ts';
import type { Table } from '../table.ts';

/** draft → lapsed: after 90 days a draft is dropped and its form, with everything personal in it, is erased. */
export const expireDraft = (table: Table, current: CaseItem, at: string): Promise<Commit> =>
  commit(
    table,
    move(table, caseAddress(current.caseId), current, {
      from: ['draft'],
      to: 'lapsed',
      set: { form: sealedFormText(emptyForm), endedAt: at, updatedAt: at },
      remove: ['workKey', 'workDue', 'companyName'],
      // An edit that came in the meantime has moved the due date.
      where: { workDue: current.workDue ?? '' },
      event: { type: 'draft-expired', at, actor: system },
    }),
  );
