import * as z from 'zod';
import { Place } from './common.ts';
import { FeedEvent } from './partner-notices.ts';

export const agencyParams = z.strictObject({ agency: Place });

/** `after` is `next` of the page before; without it, the feed begins 30 days ago. */
export const feedQuery = z.strictObject({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** `next` is where to go on, also when there is nothing new; where it is absent, ask again as before. */
export const FeedPage = z.object({ items: z.array(FeedEvent), next: z.string().optional() });
