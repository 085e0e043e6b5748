import type { SFNClient } from '@aws-sdk/client-sfn';
import type * as z from 'zod';
import { type Clock, instant } from '../../shared/clock.ts';
import type { decideReview as route } from '../../shared/contract/routes/agency.ts';
import type { DecisionBody } from '../../shared/contract/schemas/agency.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { Log } from '../../shared/log.ts';
import { reviewerId } from '../../shared/store/caller.ts';
import type { ReviewItem } from '../../shared/store/items/review.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readReview, readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { type Decision, decideReview as decide } from '../../shared/store/transitions/decide-review.ts';
import { afterCommit, signalReview } from '../../shared/workflow/signal.ts';

type Body = z.output<typeof DecisionBody>;

const states = { approve: 'approved', refuse: 'refused' } as const;

const present = (review: Pick<ReviewItem, 'caseId' | 'item' | 'state' | 'decidedAt'>) => ({
  ...review,
  caseNumber: review.caseId,
});

/** A review that is not open any more: the same decision again gets the same answer, any other a conflict. */
const alreadyClosed = (review: ReviewItem, body: Body): Reply => {
  if (review.state === 'cancelled' || review.state === 'not-applicable') return problem('review-closed');
  const same = review.state === states[body.decision] && review.digest === body.digest;
  if (same) return answer(200, present(review));
  return problem('review-decided', undefined, { state: review.state, decidedAt: review.decidedAt });
};

const decisionOf = (body: Body, at: string): Decision => ({
  state: states[body.decision],
  digest: body.digest,
  at,
  ...(body.opinion !== undefined && { opinion: body.opinion }),
  ...(body.decision === 'refuse' && { reasons: body.reasons }),
});

/** A refusal may have to ring a sibling's bell, and the siblings are not this caller's to see, but the service's. */
const signal = async (table: Table, workflow: SFNClient, decided: ReviewItem): Promise<void> => {
  const siblings = decided.state === 'refused' ? (await readWholeCase(table, decided.caseId)).reviews : [];
  await signalReview({ table, workflow }, decided, siblings);
};

interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  workflow: SFNClient;
}

/** Records a decision on exactly what the officer has read, then rings the workflow's bell. */
export const decideReview =
  ({ table, clock, log, workflow }: Deps) =>
  ({ caller, params, body }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const review = await readReview(table, caller, params.caseNumber, params.item);
      if (review === undefined) return problem('not-found');
      if (review.state !== 'open') return alreadyClosed(review, body);
      if (review.digest !== body.digest) return problem('form-changed');
      const decision = decisionOf(body, instant(clock));
      const actor = { kind: caller.kind, id: reviewerId(caller), office: review.office };
      const written = await decide(table, actor, review, decision);
      if (written.outcome === 'rejected') return raced;
      const decided = { ...review, state: decision.state, version: review.version + 1, decidedAt: decision.at };
      await afterCommit(log, review.caseId, () => signal(table, workflow, decided));
      return answer(200, present(decided));
    });
