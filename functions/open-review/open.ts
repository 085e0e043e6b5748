import type { SFNClient } from '@aws-sdk/client-sfn';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import type { ItemCode } from '../../shared/domain/catalogue/types.ts';
import { BusinessOutcome } from '../../shared/domain/lifecycle/business-outcome.ts';
import { caseItem } from '../../shared/store/items/case.ts';
import { reviewItem } from '../../shared/store/items/review.ts';
import { caseKey, reviewKey } from '../../shared/store/keys.ts';
import { getItem } from '../../shared/store/read/query.ts';
import type { Table } from '../../shared/store/table.ts';
import { attachToken, type Bell } from '../../shared/store/transitions/attach-token.ts';
import { clearSignal } from '../../shared/store/transitions/clear-signal.ts';
import { ringDone } from '../../shared/workflow/bell.ts';
import { throwIfEnded } from '../../shared/workflow/ended.ts';

interface Deps {
  table: Table;
  workflow: SFNClient;
}

type Payload = Bell & { caseId: string; item: ItemCode };

/** The workflow has a branch for every item of every regime; those that are none of the case's procedure complete themselves. */
const throwIfPlanned = async (table: Table, caseId: string, item: ItemCode): Promise<void> => {
  const current = await getItem(table, caseKey(caseId), caseItem);
  const planned = current === undefined || procedureOfCase(current).items.some(({ code }) => code === item);
  if (planned) throw new Error(`the case has no review of ${item}`);
};

/** Reviews are cancelled only where a case comes to its end: which end that is, the case tells. */
const throwAsEnded = async (table: Table, caseId: string): Promise<never> => {
  const current = await getItem(table, caseKey(caseId), caseItem);
  if (current) throwIfEnded(current);
  throw new Error('a review of a case that goes on has been cancelled');
};

/**
 * Hangs the bell on an open review. One that is decided already answers at once: before its bell was there, in an earlier round,
 * or because it does not apply. The token is only the bell.
 */
export const openReview =
  ({ table, workflow }: Deps) =>
  async ({ caseId, item, ...bell }: Payload): Promise<void> => {
    const key = reviewKey(caseId, item);
    const found = await attachToken(table, key, bell, ['open']);
    if (found.item === undefined) {
      await throwIfPlanned(table, caseId, item);
      await ringDone(workflow, bell.taskToken);
      return;
    }
    const review = reviewItem.parse(found.item);
    switch (review.state) {
      case 'open':
        return; // waits for the agency
      case 'not-applicable':
        await ringDone(workflow, bell.taskToken);
        return;
      case 'approved':
        await ringDone(workflow, bell.taskToken);
        return clearSignal(table, key, review.version);
      case 'refused':
        throw new BusinessOutcome('Refused', caseId);
      case 'cancelled':
        return throwAsEnded(table, caseId);
    }
  };
