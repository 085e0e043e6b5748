import type { ConsentRecord, ConsentRecords } from '../../domain/consent/record.ts';
import type { SealedForm } from '../../domain/personal/sealed-form.ts';
import { create, move } from '../aggregate.ts';
import type { Write } from '../commit.ts';
import { type EventSpec, system } from '../event.ts';
import type { CaseItem } from '../items/case.ts';
import { type ConsentsItem, consentsAddress } from '../items/consents.ts';
import { sealedFormText } from '../items/fields.ts';
import type { NamingCase } from '../read/read-consents.ts';
import type { Table } from '../table.ts';

/** A case, what it knows of consents so far, and the key under which it knows people. */
export interface ConsentsOf {
  case: CaseItem;
  /** Absent until somebody is asked or answers. */
  consents: ConsentsItem | undefined;
  key: string;
}

interface Change {
  to: ConsentsItem['state'];
  /** The records that change, by the digests of their people. */
  records: ConsentRecords;
  orders?: number;
  /** The form of a supplement that people are asked about: another one, the one before, or none any more. */
  proposal: SealedForm | 'kept' | 'none';
  event: EventSpec;
}

const merged = (before: ConsentRecords, records: ConsentRecords): ConsentRecords =>
  Object.fromEntries([
    ...Object.entries(before),
    ...Object.entries(records).map(([digest, record]): [string, ConsentRecord] => [
      digest,
      { ...before[digest], ...record },
    ]),
  ]);

/** What is known of those who are named changes: the first change makes the item. */
export const changeConsents = (table: Table, { case: current, consents, key }: ConsentsOf, change: Change): Write[] => {
  const { caseId, owner } = current;
  const { to, records, event, orders = consents?.orders ?? 0 } = change;
  const set = {
    people: JSON.stringify(merged(consents?.people ?? {}, records)),
    ...{ orders, proposal: typeof change.proposal === 'object' ? sealedFormText(change.proposal) : undefined },
  };
  const address = consentsAddress(caseId);
  if (consents === undefined) {
    return create(table, address, { entity: 'consents', state: to, owner, key, ...set }, event);
  }
  return move<ConsentsItem['state']>(table, address, consents, {
    ...{ from: [consents.state], to, set, event },
    remove: change.proposal === 'none' ? ['proposal'] : [],
    where: { key },
  });
};

/**
 * What is known of those whom a draft names goes with it. Where nobody has been asked yet, that is written down too, so that nobody who is
 * asked in the same moment comes to be known to a draft that is over. @param at RFC 3339
 */
export const eraseConsents = (table: Table, { case: current, consents }: NamingCase, at: string): Write[] => {
  const { caseId, owner } = current;
  const [address, state] = [consentsAddress(caseId), 'erased' as const];
  const event = { type: 'consents-erased', at, actor: system };
  if (consents === undefined)
    return create(table, address, { entity: 'consents', state, owner, key: '', people: '{}', orders: 0 }, event);
  return move<ConsentsItem['state']>(table, address, consents, {
    ...{ from: [consents.state], to: state, set: { people: '{}' }, remove: ['proposal'], event },
  });
};
