/**
 * How long nobody can delete or replace a signed head, whoever they are (S3 Object Lock). Longer than any limit within which an
 * act of registration can be contested; the law asks for 6 months of logs (网络安全法 21).
 */
export const lockedYears = 10;

/** How long the heads of a day wait in the table to be signed, days: so long can signing be down without a loss. */
export const headsKeptDays = 40;

/** A day is signed so long after its end, ms: whatever a function began on that day has been written or has failed. */
export const signingMarginMs = 15 * 60_000;

/** Refused reads of a case that are written down a day. They show nothing, so what comes beyond needs no entry. */
export const refusedReadsKept = 50;
