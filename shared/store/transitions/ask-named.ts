import type { ConsentRecords } from '../../domain/consent/record.ts';
import type { SealedForm } from '../../domain/personal/sealed-form.ts';
import type { Commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type ConsentsOf, changeConsents } from '../people/change-consents.ts';
import { askedOf, commitNamed, deniersOf, namedIn } from '../people/commit-named.ts';
import { proposing } from '../people/proposal.ts';
import type { Table } from '../table.ts';

export interface Asking {
  /** Those who are asked, and whoever answers in the same moment. */
  records: ConsentRecords;
  /** Everyone on the form that they are asked about, by their digests. */
  people: readonly string[];
  /** What a supplement is to bring, where it is that which they are asked about. */
  proposal: SealedForm | undefined;
  at: string;
}

/**
 * → asking: those who are named are asked whether it is them (实名登记), and find the case from now on by the index of people. Those whom another
 * proposal had named do no more.
 */
export const askNamed = (
  table: Table,
  actor: Actor,
  of: ConsentsOf,
  { records, people, proposal, at }: Asking,
): Promise<Commit> => {
  const data = { asked: Object.values(records).filter(({ asked }) => asked !== undefined).length };
  const event = { type: 'consents-asked', at, actor, data };
  const others = proposal ? [...namedIn(of), ...deniersOf(of)] : askedOf(of);
  return commitNamed(
    table,
    of,
    [...others, ...people],
    [
      ...changeConsents(table, of, {
        ...{ to: of.consents?.state ?? 'asking', records, event },
        proposal: proposal ?? 'none',
      }),
      ...(proposal ? [proposing(table, of.case, at)] : []),
    ],
  );
};
