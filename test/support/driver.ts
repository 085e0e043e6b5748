import { type AnswerOf, accepted, ProblemError } from '../../shared/contract/client.ts';
import type { Route } from '../../shared/contract/route.ts';
import { decideReview } from '../../shared/contract/routes/agency.ts';
import { courierWebhook, engraverWebhook, listSealOrders } from '../../shared/contract/routes/partners.ts';
import { engravers } from '../../shared/domain/catalogue/places.ts';
import { decide, reviewOf } from './agencies.ts';
import { draftOf, type Progress, progressOf, submit } from './cases.ts';
import type { TestCity } from './city.ts';
import { courierTells, engraverTells } from './partners.ts';

/** A case on its way, seen from outside: all that its people do is look where it stands and do what is next. */
export interface Journey {
  form: unknown;
  caseNumber?: string;
}

/** A conflict is an answer like any other (someone was faster); a failure of the service is not. */
const noFailure = <R extends Route>(route: R, answer: AnswerOf<R>): void => {
  if (!answer.ok && answer.status >= 500) throw new ProblemError(route, answer.problem);
};

/** Approves what is open, as its agencies would. */
const review = async (city: TestCity, caseNumber: string, { reviews }: Progress): Promise<void> => {
  for (const { item } of reviews.filter(({ state }) => state === 'open')) {
    const { state, digest } = await reviewOf(city, caseNumber, item);
    if (state === 'open') noFailure(decideReview, await decide(city, caseNumber, item, 'approve', digest));
  }
};

const engraveIfOrdered = async (city: TestCity, caseNumber: string): Promise<void> => {
  for (const { code } of engravers) {
    const call = { params: { engraver: code }, query: { limit: 100 } };
    const { items } = await accepted(city.as('engraver-guild'), listSealOrders, call);
    if (items.some((order) => order.caseNumber === caseNumber))
      noFailure(engraverWebhook, await engraverTells(city, caseNumber));
  }
};

/** What of a progress changes when a case moves on. */
const standing = ({ state, reviews, delivery }: Progress): string =>
  [state, ...reviews.map((one) => one.state), delivery?.status].join(' ');

/**
 * Does what is next for a case and answers where it stood; `completed` once nothing is left to do. Every step may be repeated: whoever does not know
 * whether the last answer was lost asks again.
 */
export const step = async (city: TestCity, journey: Journey): Promise<string> => {
  journey.caseNumber ??= await draftOf(city, journey.form);
  const { caseNumber } = journey;
  const progress = await progressOf(city, caseNumber);
  if (progress.state === 'draft') {
    const answer = await submit(city, caseNumber);
    if (!answer.ok) throw new Error(`submitting: ${answer.status} ${answer.problem.type}`);
  }
  if (progress.state === 'reviewing') await review(city, caseNumber, progress);
  if (progress.state === 'numbered') await engraveIfOrdered(city, caseNumber);
  const { trackingNumber, status } = progress.delivery ?? {};
  if (trackingNumber && status !== 'delivered')
    noFailure(courierWebhook, await courierTells(city, 'parcel.delivered', caseNumber, trackingNumber));
  return progress.state === 'completed' ? 'completed' : standing(progress);
};

/** Whether an error is of a city that has died under the caller: no answer at all, or none of its own. */
export const isOfTheDead = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof ProblemError && error.problem.status >= 500);
