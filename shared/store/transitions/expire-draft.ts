import type { CaseState } from '../../domain/lifecycle/case-state.ts';
import { emptyForm } from '../../domain/personal/sealed-form.ts';
import { move } from '../aggregate.ts';
import type { Commit } from '../commit.ts';
import { system } from '../event.ts';
import { caseAddress } from '../items/case.ts';
import type { ConsentsItem } from '../items/consents.ts';
import { sealedFormText } from '../items/fields.ts';
import { countedOf } from '../items/material.ts';
import { eraseConsents } from '../people/change-consents.ts';
import { commitNamed } from '../people/commit-named.ts';
import type { Dossier } from '../read/dossier.ts';
import type { Table } from '../table.ts';
import { noMore } from './change-materials.ts';
import { removal } from './remove-material.ts';

/** A draft with all that goes with it. */
export interface Expiring extends Pick<Dossier, 'case' | 'materials' | 'shelf'> {
  consents: ConsentsItem | undefined;
}

/** As what a draft ends; one that was stopped (非本人) has ended before, and was kept for its supervision order. */
const ends: { readonly [state in CaseState]?: CaseState } = { draft: 'lapsed', stopped: 'stopped' };

/**
 * draft → lapsed, stopped → stopped: after 90 days a draft is dropped and its form, its files and what is known of those whom it names, with
 * everything personal in them, are erased, and nobody finds it by the index of people any more. @throws Error where the case is none
 */
export const expireDraft = (
  table: Table,
  { case: current, materials, shelf, consents }: Expiring,
  at: string,
): Promise<Commit> => {
  const to = ends[current.state];
  if (to === undefined) throw new Error(`${current.caseId} is no draft`);
  const of = { case: current, consents, key: consents?.key ?? '' };
  return commitNamed(
    table,
    of,
    [],
    [
      ...move<CaseState>(table, caseAddress(current.caseId), current, {
        from: [current.state],
        to,
        set: { form: sealedFormText(emptyForm), endedAt: current.endedAt ?? at, updatedAt: at },
        remove: ['workKey', 'workDue', 'companyName'],
        // An edit that came in the meantime has moved the due date; what was submitted is no draft, however it ended.
        where: { workDue: current.workDue ?? '', submittedAt: { absent: true } },
        event: { type: 'draft-expired', at, actor: system },
      }),
      // Nor has a file come, which nobody would look for any more.
      noMore(table, { case: current, shelf }),
      ...eraseConsents(table, { case: current, consents }, at),
      ...countedOf(materials).flatMap((material) => removal(table, system, material, at)),
    ],
  );
};
