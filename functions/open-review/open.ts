import type { SFNClient } from '@aws-sdk/client-sfn';
import type { ItemCode } from '../../shared/domain/catalogue/types.ts';
import { BusinessOutcome } from '../../shared/domain/lifecycle/business-outcome.ts';
import { reviewItem } from '../../shared/store/items/review.ts';
import { reviewKey } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';
import { attachToken } from '../../shared/store/transitions/attach-token.ts';
import { ringDone } from '../../shared/workflow/bell.ts';
import { signalReview } from '../../shared/workflow/signal.ts';

interface Deps {
  table: Table;
  workflow: SFNClient;
}

interface Payload {
  caseId: string;
  item: ItemCode;
  taskToken: string;
}

/**
 * Hangs the bell on a review. One that is decided already answers at once: before its bell was there, in an earlier round,
 * or because it does not apply. The token is only the bell.
 */
export const openReview =
  ({ table, workflow }: Deps) =>
  async ({ caseId, item, taskToken }: Payload): Promise<void> => {
    const found = await attachToken(table, reviewKey(caseId, item), taskToken);
    if (found === undefined) throw new Error(`the case has no review of ${item}`);
    const review = reviewItem.parse(found);
    switch (review.state) {
      case 'open':
        return;
      case 'not-applicable':
        return ringDone(workflow, taskToken);
      case 'approved':
        return signalReview({ table, workflow }, review, []);
      case 'refused':
        throw new BusinessOutcome('Refused', caseId);
      case 'cancelled':
        // Before the case is closed, only a withdrawal cancels.
        throw new BusinessOutcome('Withdrawn', caseId);
    }
  };
