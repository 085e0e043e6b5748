import * as z from 'zod';
import type { AgencyCode } from '../catalogue/types.ts';

/**
 * 救济途径: to whom and until when a decision can be taken, counted from the day on which it is received (行政许可法 38 obliges to say so).
 */
export const Rights = z.object({
  review: z.object({ authority: z.enum(['peoples-government', 'superior-tax-authority']), days: z.int() }),
  lawsuit: z.object({ months: z.int() }),
});
export type Rights = z.infer<typeof Rights>;

/** Tax bureaus are led from above (垂直领导): their decisions are reviewed by the next tax authority (行政复议法 27). */
const ledFromAbove: readonly AgencyCode[] = ['state-tax', 'local-tax', 'taxation'];

/**
 * The rights against a decision of an agency: review within 60 days (行政复议法 20), by the people's government of its level (24) or,
 * of tax bureaus, by the next tax authority (27); a lawsuit within 6 months (行政诉讼法 46).
 */
export const rightsAgainst = (agency: AgencyCode): Rights => ({
  review: {
    authority: ledFromAbove.includes(agency) ? 'superior-tax-authority' : 'peoples-government',
    days: 60,
  },
  lawsuit: { months: 6 },
});
