import type { EnterpriseKind } from '../../domain/catalogue/kinds.ts';
import type { Named } from '../../domain/personal/named.ts';
import { move } from '../aggregate.ts';
import type { Commit, Write } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import type { ConsentsItem } from '../items/consents.ts';
import { namedText } from '../items/fields.ts';
import type { MaterialItem } from '../items/material.ts';
import { worklist } from '../keys.ts';
import { commitNamed } from '../people/commit-named.ts';
import type { Table } from '../table.ts';
import { materialsThere } from './materials-there.ts';
import { type Reserving, reservationOf, reserveName } from './reserve-name.ts';

export interface Submission {
  kind: EnterpriseKind;
  at: string;
  registrar: string;
  /** An individual business may have no name to reserve. */
  name?: Reserving;
  /** The files without which it could not be submitted. */
  needed: readonly MaterialItem[];
  /** Everyone on the form. */
  named: Named;
  /** What they have answered; whoever was asked is indexed already. */
  consents?: ConsentsItem | undefined;
}

const reserving = (table: Table, { caseId, owner }: CaseItem, { at, name }: Submission): Write[] =>
  name === undefined ? [] : reserveName(table, { caseId, owner, now: at }, name);

/**
 * draft → submitted: 提交; the name is reserved, and everyone on the form indexed who is not yet, and nobody whom it has dropped, in the same
 * transaction. The execution is started after this commit.
 */
export const submitCase = (table: Table, actor: Actor, current: CaseItem, submission: Submission): Promise<Commit> => {
  const { kind, registrar, at, name, named, consents } = submission;
  const of = { case: current, consents, key: named.key };
  return commitNamed(table, of, Object.keys(named.people), [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['draft'],
      to: 'submitted',
      set: {
        kind,
        registrar,
        nameReservation: name && reservationOf(name),
        submittedAt: at,
        updatedAt: at,
        attempt: 1,
        named: namedText(named),
        workKey: worklist.starts,
        workDue: at,
      },
      event: { type: 'case-submitted', at, actor },
    }),
    ...reserving(table, current, submission),
    ...materialsThere(table, submission.needed),
  ]);
};
