import type { Audience } from './audience.ts';
import type { RateClass, Route } from './route.ts';

/** Length of the window in which requests are counted, seconds. */
export const rateWindowSeconds = 60;

/** Requests a minute for one caller of a class: a person's hand is slow, an agency's system decides for a whole city. */
type Limits = { other: number } & { readonly [audience in Audience]?: number };

/** Only what writes, and what anyone may ask without a token, is counted: a count is itself a write. */
export const rateLimits: { readonly [rate in RateClass]?: Limits } = {
  public: { other: 120 },
  /** 敏感信息: an officer looks at one case after the other, a clerk at one person; nobody has to look at a whole city. */
  unmasking: { other: 30 },
  write: { applicant: 120, officer: 600, agency: 30_000, other: 600 },
};

/** Whether requests of a route are counted. */
export const isCounted = ({ rate }: Pick<Route, 'rate'>): boolean => rateLimits[rate] !== undefined;

/** How many requests a minute one caller may make, over all routes of the class. */
export const rateLimitOf = (rate: RateClass, audience: Audience | undefined): number => {
  const limits = rateLimits[rate];
  return (audience && limits?.[audience]) ?? limits?.other ?? Number.POSITIVE_INFINITY;
};
