import * as z from 'zod';
import { noticeTypes } from '../../domain/notices/notice.ts';
import { keptMs } from '../../domain/retention/retention.ts';

/** The end of a partner's feed: how many notices it has ever had, and when the last was written. */
export const feedHead = z.object({ last: z.int(), at: z.string() });

/** One notice in a partner's feed. Positions have no gap: 1, 2, 3 … in the order in which they were written. */
export const feedEntry = z.object({
  position: z.int(),
  id: z.string(),
  type: z.enum(noticeTypes),
  timestamp: z.string(),
  /** Absent where no office is concerned. */
  office: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
  /** When it was written, RFC 3339. */
  at: z.string(),
});
export type FeedEntry = z.infer<typeof feedEntry>;

/** How long a notice can be read, ms. */
export const feedKeptMs = keptMs('notices');
