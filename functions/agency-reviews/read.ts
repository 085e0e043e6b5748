import { instant } from '../../shared/clock.ts';
import type { readReview as route } from '../../shared/contract/routes/agency.ts';
import { seenBy } from '../../shared/domain/lifecycle/seen-digest.ts';
import { masked } from '../../shared/domain/personal/masked.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { presentSeen } from '../../shared/http/present/material.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readForReviewer } from '../../shared/store/read/read-for-reviewer.ts';
import type { Deps } from './deps.ts';

/** Shows a review with what its item sees of the form and of the files, and the digest that a decision on it must name. */
export const readReview =
  ({ table, clock, vault }: Deps) =>
  async ({ caller, params, route: id }: RequestOf<typeof route>): Promise<Reply> => {
    const asked = { route: id, item: params.item };
    const opened = await readForReviewer(table, caller, params.caseNumber, asked, instant(clock));
    if (opened.outcome !== 'shown') return problem('not-found');
    const { review } = opened;
    const form = await vault.open(review.caseId, opened.form);
    const seen = seenBy(opened.item, form);
    return answer(200, {
      ...review,
      caseNumber: review.caseId,
      seen: masked(seen),
      materials: opened.files.map((file) => presentSeen(file, clock)),
    });
  };
