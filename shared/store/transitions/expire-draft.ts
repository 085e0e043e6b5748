import { emptyForm } from '../../domain/personal/sealed-form.ts';
import { move } from '../aggregate.ts';
import type { Commit, Write } from '../commit.ts';
import { system } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import type { ConsentsItem } from '../items/consents.ts';
import { sealedFormText } from '../items/fields.ts';
import { countedOf } from '../items/material.ts';
import { changeConsents } from '../people/change-consents.ts';
import { commitNamed } from '../people/commit-named.ts';
import type { Dossier } from '../read/dossier.ts';
import type { Table } from '../table.ts';
import { noMore } from './change-materials.ts';
import { removal } from './remove-material.ts';

/** Who was asked about a draft, and what they answered, is erased with it. */
const forgetting = (table: Table, current: CaseItem, consents: ConsentsItem, at: string): Write[] =>
  changeConsents(
    table,
    { case: current, consents, key: consents.key },
    {
      ...{ to: consents.state, records: 'erased', proposal: 'none' },
      event: { type: 'consents-erased', at, actor: system },
    },
  );

/**
 * draft → lapsed: after 90 days a draft is dropped and its form and its files, with everything personal in them, are erased; so is whom
 * it had asked, with their entries in the index of people.
 */
export const expireDraft = (
  table: Table,
  { case: current, materials, shelf }: Pick<Dossier, 'case' | 'materials' | 'shelf'>,
  consents: ConsentsItem | undefined,
  at: string,
): Promise<Commit> =>
  commitNamed(
    table,
    { case: current, consents, key: consents?.key ?? '' },
    [],
    [
      ...move(table, caseAddress(current.caseId), current, {
        from: ['draft'],
        to: 'lapsed',
        set: { form: sealedFormText(emptyForm), endedAt: at, updatedAt: at },
        remove: ['workKey', 'workDue', 'companyName'],
        // An edit that came in the meantime has moved the due date.
        where: { workDue: current.workDue ?? '' },
        event: { type: 'draft-expired', at, actor: system },
      }),
      // Nor has a file come, which nobody would look for any more.
      noMore(table, { case: current, shelf }),
      ...(consents ? forgetting(table, current, consents, at) : []),
      ...countedOf(materials, at).flatMap((material) => removal(table, system, material, at)),
    ],
  );
