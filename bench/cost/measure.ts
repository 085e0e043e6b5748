import { runCases } from '../cases/run-cases.ts';
import { inTemporaryCity } from '../speed.ts';
import { type Counted, countedOf, logBytesIn } from './counted.ts';
import { functionsIn } from './functions.ts';

/** Agencies look once a second while cases are counted: a few looks are part of every case, busy waiting is not. */
const lookMs = 1_000;
const warmUp = 4;

/** Counts what cases use of AWS, on a city that asks its table for the capacity that each call consumes. */
export const countCases = async (cases: number): Promise<Counted> => {
  let apiRequests = 0;
  const send: typeof fetch = (input, init) => {
    apiRequests += 1;
    return fetch(input, init);
  };
  return inTemporaryCity({ count: true, send }, async (city, dataDir) => {
    await runCases(city, { first: 0, cases: warmUp, inFlight: warmUp, lookMs });
    const { control } = city.city();
    // What the first cases left to deliver is not part of the next.
    await control.idle();
    await control.resetCounters();
    apiRequests = 0;
    const logsBefore = logBytesIn(dataDir);
    await runCases(city, { first: warmUp, cases, inFlight: cases, lookMs });
    await control.idle();
    const logBytes = logBytesIn(dataDir) - logsBefore;
    return countedOf(await control.counters(), functionsIn(city.assembly), { cases, apiRequests, logBytes });
  });
};
