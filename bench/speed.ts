import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoCity, type DemoCityOptions, openDemoCity } from '../demo/city.ts';
import { type Cpu, cpuPerCase, cpuSoFar } from './cases/cpu.ts';
import { type Spread, spreadOf } from './cases/quantile.ts';
import { type CaseTimes, runCases } from './cases/run-cases.ts';

/** Opens a city in a temporary directory for as long as `work` takes. */
export const inTemporaryCity = async <T>(
  options: Omit<DemoCityOptions, 'dataDir'>,
  work: (city: DemoCity, dataDir: string) => Promise<T>,
): Promise<T> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhantong-bench-'));
  try {
    const city = await openDemoCity({ ...options, dataDir });
    try {
      return await work(city, dataDir);
    } finally {
      await city.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};

/** Last approval → released, ms: as it was, and without the time that the engraver left the order lying. */
export interface Release {
  service: Spread;
  withEngraver: Spread;
}

/** How fast one machine is. */
export interface Speed {
  cases: number;
  inFlight: number;
  casesPerSecond: number;
  /** From draft to delivery, ms. */
  whole: Spread;
  release: { oneAtATime: Release; inFlight: Release };
  /** CPU time a case with `inFlight` under way, ms; only where the system tells. */
  cpu?: Cpu;
}

const releaseOf = (times: readonly CaseTimes[]): Release => ({
  service: spreadOf(times.map(({ lastApprovalToReleased, engraver }) => lastApprovalToReleased - engraver)),
  withEngraver: spreadOf(times.map(({ lastApprovalToReleased }) => lastApprovalToReleased)),
});

/** People look so often, ms: seldom enough that looking is not what is measured. */
const lookMs = 100;
const warmUp = 100;
const single = 30;

/** Measures speed: first warms the functions up, then one case at a time, then `inFlight` at a time; `iam` tells whether policies are enforced. */
export const measureSpeed = (cases: number, inFlight: number, iam: boolean): Promise<Speed> =>
  inTemporaryCity({ iam }, async (city) => {
    await runCases(city, { first: 0, cases: warmUp, inFlight, lookMs });
    const alone = await runCases(city, { first: warmUp, cases: single, inFlight: 1, lookMs });
    const { pid } = city.city();
    const before = cpuSoFar(pid);
    const run = await runCases(city, { first: warmUp + single, cases, inFlight, lookMs });
    const cpu = cpuPerCase(before, cpuSoFar(pid), cases);
    return {
      ...{ cases, inFlight, casesPerSecond: cases / run.seconds, whole: spreadOf(run.times.map(({ whole }) => whole)) },
      release: { oneAtATime: releaseOf(alone.times), inFlight: releaseOf(run.times) },
      ...(cpu && { cpu }),
    };
  });
