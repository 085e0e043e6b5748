import { identityOf } from '../../demo/city/identities.ts';
import { accepted } from '../../shared/contract/client.ts';
import { decideReview, readReview } from '../../shared/contract/routes/agency.ts';
import { items } from '../../shared/domain/catalogue/items.ts';
import type { ItemCode } from '../../shared/domain/catalogue/types.ts';
import type { TestCity } from './city.ts';
import { usualProcedure } from './procedures.ts';

/** The items of a case of the usual procedure, in their order. */
export const itemCodes: readonly ItemCode[] = usualProcedure.items.map(({ code }) => code);

/** The API as the agency that reviews this item sees it. */
export const agencyOf = (city: TestCity, item: ItemCode) => city.as(identityOf(items[item].agency));

/** What an officer reads before deciding. */
export const reviewOf = (city: TestCity, caseNumber: string, item: ItemCode) =>
  accepted(agencyOf(city, item), readReview, { params: { caseNumber, item } });

/** Decides on exactly this digest, whatever the answer will be. */
export const decide = (
  city: TestCity,
  caseNumber: string,
  item: ItemCode,
  decision: 'approve' | 'refuse',
  digest: string,
) =>
  agencyOf(city, item).call(decideReview, {
    params: { caseNumber, item },
    body: decision === 'approve' ? { decision, digest } : { decision, digest, reasons: [{ text: '材料不符' }] },
  });

/** Reads a review and approves it; it must be accepted. */
export const approve = async (city: TestCity, caseNumber: string, item: ItemCode): Promise<void> => {
  const { digest } = await reviewOf(city, caseNumber, item);
  const answer = await decide(city, caseNumber, item, 'approve', digest);
  if (!answer.ok) throw new Error(`${item}: ${answer.status} ${answer.problem.type}`);
};

export const refuse = async (city: TestCity, caseNumber: string, item: ItemCode): Promise<void> => {
  const { digest } = await reviewOf(city, caseNumber, item);
  const answer = await decide(city, caseNumber, item, 'refuse', digest);
  if (!answer.ok) throw new Error(`${item}: ${answer.status} ${answer.problem.type}`);
};

/** Approves every open review of a case but these. */
export const approveAll = async (
  city: TestCity,
  caseNumber: string,
  except: readonly ItemCode[] = [],
): Promise<void> => {
  for (const item of itemCodes) {
    if (except.includes(item)) continue;
    const { state, digest } = await reviewOf(city, caseNumber, item);
    if (state !== 'open') continue;
    const answer = await decide(city, caseNumber, item, 'approve', digest);
    if (!answer.ok) throw new Error(`${item}: ${answer.status} ${answer.problem.type}`);
  }
};
