import type { ConsentRecords } from '../../domain/consent/record.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type ConsentsOf, changeConsents } from '../people/change-consents.ts';
import { askedOf, commitNamed } from '../people/commit-named.ts';
import type { Table } from '../table.ts';

/**
 * asking → asking: 确认. People confirm what concerns them, each by their own login or on papers that a clerk has checked. Of a draft they
 * may do so on paper without having been asked: then they too find it from now on by the index of people.
 */
export const confirmNamed = (
  table: Table,
  actor: Actor,
  of: ConsentsOf,
  records: ConsentRecords,
  at: string,
): Promise<Commit> => {
  const event = { type: 'consents-confirmed', at, actor, data: { confirmed: Object.keys(records).length } };
  const to = of.consents?.state ?? 'asking';
  const change = changeConsents(table, of, { to, records, proposal: 'kept', event });
  if (of.case.state !== 'draft') return commit(table, change);
  return commitNamed(table, of, [...askedOf(of), ...Object.keys(records)], change);
};
