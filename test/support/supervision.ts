import { type AnswerOf, accepted } from '../../shared/contract/client.ts';
import {
  listSupervisionOrders,
  readSupervisionOrder,
  settleSupervisionOrder,
} from '../../shared/contract/routes/supervision.ts';
import type { TestCity } from './city.ts';

/** A page of supervision orders, as a supervisor asks for it. */
export const listOrders = (city: TestCity, query: Record<string, string | number>) =>
  accepted(city.as('supervisor'), listSupervisionOrders, { query });

/** The numbers of the orders of all pages of a list, so many a page. */
export const walkOrders = async (city: TestCity, query: Record<string, string | number>): Promise<string[]> => {
  const found: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await listOrders(city, { ...query, ...(cursor !== undefined && { cursor }) });
    found.push(...page.items.map(({ order }) => order));
    cursor = page.next;
  }
  return found;
};

/** What a supervisor is shown of an order. */
export const orderInFull = (city: TestCity, order: string) =>
  accepted(city.as('supervisor'), readSupervisionOrder, { params: { order } });

/** A supervisor says what came of an order. */
export const settle = (
  city: TestCity,
  order: string,
  body: { conclusion: 'impersonation' | 'mistaken' | 'unfounded'; reference?: string },
): Promise<AnswerOf<typeof settleSupervisionOrder>> =>
  city.as('supervisor').call(settleSupervisionOrder, { params: { order }, body });
