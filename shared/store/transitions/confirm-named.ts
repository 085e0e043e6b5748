import type { ConsentRecords } from '../../domain/consent/record.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type ConsentsOf, changeConsents } from '../people/change-consents.ts';
import type { Table } from '../table.ts';

/** asking → asking: 确认. People confirm what concerns them, each by their own login or on papers that a clerk has checked. */
export const confirmNamed = (
  table: Table,
  actor: Actor,
  of: ConsentsOf,
  records: ConsentRecords,
  at: string,
): Promise<Commit> => {
  const event = { type: 'consents-confirmed', at, actor, data: { people: Object.keys(records) } };
  const to = of.consents?.state ?? 'asking';
  return commit(table, changeConsents(table, of, { to, records, proposal: 'kept', event }));
};
