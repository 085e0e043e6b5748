import type { DemoCity } from '../../demo/city.ts';
import { startPartners } from '../../demo/partners.ts';
import { approveAtOnce } from '../../demo/people/agency/scripts.ts';
import { fileAndSubmit, watchUntil } from '../../demo/people/applicant.ts';
import { deliverAfter } from '../../demo/people/courier/courier.ts';
import type { EngraverScript } from '../../demo/people/engraver.ts';
import { releaseTimes } from '../../demo/play/summary.ts';
import { defaultRegime } from '../../shared/domain/catalogue/regimes.ts';
import { createDoorbells, type Doorbells } from './doorbells.ts';
import { benchRegion, formOf } from './forms.ts';

/** What one case took, ms. */
export interface CaseTimes {
  /** From the first request to the end of the case, which is dated by the service. */
  whole: number;
  /** From the decision that completed the approvals to the release; both as the service dates them. */
  lastApprovalToReleased: number;
  /** Of that, how long the engraver left the order lying before saying that the seal is ready. */
  engraver: number;
}

export interface Run {
  times: CaseTimes[];
  /** The wall-clock time of all of them, s. */
  seconds: number;
}

export interface RunOptions {
  /** Number of the first case; no two cases of a city have the same. */
  first: number;
  cases: number;
  inFlight: number;
  /** How often agencies and engravers look at their worklists, ms. */
  lookMs: number;
}

/** Drivers take a moment; applicants look at their case once the parcel is there, and then so often, ms. */
const deliveryMs = 25;
const applicantLookMs = 50;

/** Nothing that a bench waits for takes this long, ms. */
const tooLongMs = 120_000;

/** Takes whole cases through the public API, `inFlight` at a time: draft, submission, six approvals, seal, release, delivery. */
export const runCases = async (city: DemoCity, options: RunOptions): Promise<Run> => {
  const { first, cases, inFlight, lookMs } = options;
  const lying = new Map<string, number>();
  const engraver: EngraverScript = async ({ caseNumber, orderedAt }) => {
    lying.set(caseNumber, Date.now() - Date.parse(orderedAt));
    return 1;
  };
  const doorbells = createDoorbells();
  const failed = new AbortController();
  const people = startPartners(city, {
    ...{ everyMs: lookMs, regime: defaultRegime, regions: [benchRegion], halls: [] },
    ...{ agencies: approveAtOnce, engraver, courier: deliverAfter(deliveryMs), onDelivered: doorbells.ring },
    onTrouble: (error) => failed.abort(error),
  });
  const signal = AbortSignal.any([failed.signal, AbortSignal.timeout(tooLongMs + cases * 1_000)]);
  const times: CaseTimes[] = [];
  let next = first;
  const applicant = async (): Promise<void> => {
    while (next < first + cases) times.push(await oneCase(city, next++, { signal, doorbells, lying }));
  };
  const began = performance.now();
  try {
    await Promise.all(Array.from({ length: inFlight }, applicant));
    return { times, seconds: (performance.now() - began) / 1_000 };
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    await people.stop();
  }
};

interface Watching {
  signal: AbortSignal;
  doorbells: Doorbells;
  lying: Map<string, number>;
}

const oneCase = async (city: DemoCity, n: number, { signal, doorbells, lying }: Watching): Promise<CaseTimes> => {
  const api = city.as('applicant-jia');
  const began = Date.now();
  const caseNumber = await fileAndSubmit((who) => city.as(who), 'applicant-jia', formOf(n));
  await doorbells.heard(caseNumber, signal);
  const look = { everyMs: applicantLookMs, signal };
  const ended = await watchUntil(api, caseNumber, ({ endedAt }) => endedAt !== undefined, look);
  const { lastApprovalToReleased } = releaseTimes(ended);
  if (ended.endedAt === undefined || ended.state !== 'completed' || lastApprovalToReleased === null) {
    throw new Error(`${caseNumber} ended ${ended.state}, not completed`);
  }
  const engraver = Math.max(0, lying.get(caseNumber) ?? 0);
  return { whole: Date.parse(ended.endedAt) - began, lastApprovalToReleased, engraver };
};
