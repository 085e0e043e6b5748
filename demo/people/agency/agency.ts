import type * as z from 'zod';
import { accepted, type Client, ProblemError } from '../../../shared/contract/client.ts';
import { decideReview, listReviews, readReview } from '../../../shared/contract/routes/agency.ts';
import type { DecisionBody } from '../../../shared/contract/schemas/agency.ts';
import { type Habits, never, type Person } from '../person.ts';
import { allPages, workOn } from '../worklist.ts';
import type { Act, AgencyScript, OpenReview } from './scripts.ts';

/** An agency's back-office: the API with its own token, the offices that it works for, and how it behaves. */
export interface Agency extends Habits {
  api: Client;
  offices: readonly string[];
  script: AgencyScript;
}

/** Starts an agency: it finds reviews in its own worklists, reads each, and decides on exactly what it has read. */
export const startAgency = ({ api, offices, script, ...habits }: Agency): Person =>
  workOn<OpenReview>(
    {
      list: async (signal) => (await Promise.all(offices.map((office) => openReviews(api, office, signal)))).flat(),
      keyOf: ({ caseNumber, item }) => `${caseNumber}/${item}`,
      handle: async (review, signal) => {
        const act = await script(review, signal);
        if (act.do === 'nothing') await never(signal);
        else await decide(api, review, act);
      },
    },
    habits,
  );

const openReviews = (api: Client, office: string, signal: AbortSignal): Promise<OpenReview[]> =>
  allPages((cursor) => accepted(api, listReviews, { params: { office }, query: { limit: 100, cursor }, signal }));

type Decisive = Exclude<Act, { do: 'nothing' }>;

const bodyOf = (act: Decisive, digest: string): z.input<typeof DecisionBody> =>
  act.do === 'refuse'
    ? { decision: 'refuse', digest, reasons: [{ text: act.reason }] }
    : { decision: 'approve', digest, ...(act.opinion !== undefined && { opinion: act.opinion }) };

const decide = async (api: Client, { caseNumber, item }: OpenReview, act: Decisive): Promise<void> => {
  const params = { caseNumber, item };
  const review = await accepted(api, readReview, { params });
  if (review.state !== 'open') return;
  const body = bodyOf(act, review.digest);
  const times = act.do === 'approve' ? (act.times ?? 1) : 1;
  const answers = await Promise.all(Array.from({ length: times }, () => api.call(decideReview, { params, body })));
  for (const answer of answers) {
    // 409: it was closed meanwhile, or the form has changed; then the worklist will show it again.
    if (!answer.ok && answer.status !== 409) throw new ProblemError(decideReview, answer.problem);
  }
};
