/** A day is signed so long after its end, ms: whatever a function began on that day has been written or has failed. */
export const signingMarginMs = 15 * 60_000;

/**
 * Refused reads of a case that are written down a day. They show nothing, so what comes beyond needs no entry; those that ask about
 * people tell something, and are all written down.
 */
export const refusedReadsKept = 50;
