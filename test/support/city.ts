import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Identity } from '../../demo/city/identities.ts';
import { type DemoCity, type DemoCityOptions, openDemoCity } from '../../demo/city.ts';
import type { Client } from '../../shared/contract/client.ts';
import { type Fault, ruleOf } from './faults.ts';
import { type FunctionName, functionNamesOf } from './function-names.ts';
import { openRegister, type Register } from './register.ts';

/** A whole city for one test file: free ports, a data directory of its own, the real stack on the real engines. */
export interface TestCity {
  demo(): DemoCity;
  /** Where it keeps everything. */
  directory(): string;
  /** The API as this identity sees it. */
  as(identity: Identity): Client;
  /** The API without a token. */
  open(): Client;
  /** What stands in the table, past the API: for what the API must not show. */
  register(): Register;
  /** Puts these faults in place of all others. */
  faults(...faults: Fault[]): Promise<void>;
  /** How often the fault at this place of the list has been met. */
  hits(at?: number): Promise<number>;
  /** Runs the sweeper now and answers what it has done. */
  sweep(): Promise<Record<string, number>>;
  /** Moves the city's time forward by so many ms. */
  advance(ms: number): Promise<void>;
  /** What a function has logged so far, line by line. */
  log(name: FunctionName): Record<string, unknown>[];
  /** Starts the city again on its data, after it has died. */
  restart(): Promise<void>;
  /** Deploys the stack again with other parameters: the city stops, and goes on with them. */
  redeploy(parameters: Record<string, string>): Promise<void>;
}

/** How a city of tests differs from others. */
export type CityOptions = Pick<DemoCityOptions, 'rateFactor' | 'courier' | 'regime' | 'prewarm'>;

/** Opens a city in a new directory, its functions started as they are needed; `close` stops it and removes the directory. */
export const openTestCity = async (options: CityOptions = {}): Promise<TestCity & { close(): Promise<void> }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhantong-'));
  const demo = await openDemoCity({ dataDir, prewarm: false, ...options });
  const names = functionNamesOf(demo.assembly);
  const control = () => demo.city().control;
  let register = openRegister(demo.city());
  const again = async (parameters?: Record<string, string>) => {
    await demo.restart(parameters);
    register.close();
    register = openRegister(demo.city());
  };
  return {
    demo: () => demo,
    directory: () => dataDir,
    as: demo.as,
    open: () => demo.open,
    register: () => register,
    faults: async (...faults) => void (await control().setFaults(faults.map((fault) => ruleOf(fault, names)))),
    hits: async (at = 0) => Number(((await control().faults()) as { hits: number }[])[at]?.hits ?? 0),
    sweep: async () => {
      const result = await control().invoke(names.sweep);
      if (!result.ok) throw new Error(`the sweeper failed: ${result.errorType} ${result.errorMessage}`);
      return JSON.parse(result.payload) as Record<string, number>;
    },
    advance: async (ms) => demo.moveClock({ offsetMs: (await control().clock()).offsetMs + ms }),
    log: (name) =>
      readFileSync(join(dataDir, 'runner', 'logs', `${names[name]}.log`), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('{') && line.endsWith('}'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    restart: async () => {
      await demo.city().ended;
      await again();
    },
    redeploy: async (parameters) => {
      await demo.city().stop();
      await again(parameters);
    },
    close: async () => {
      register.close();
      await demo.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** The city of this test file, opened before its tests and closed after; its faults end with each test. */
export const useCity = (options: CityOptions = {}): TestCity => {
  let opened: Awaited<ReturnType<typeof openTestCity>> | undefined;
  const city = () => {
    if (opened === undefined) throw new Error('the city is not open yet');
    return opened;
  };
  beforeAll(async () => {
    opened = await openTestCity(options);
  });
  afterEach(() => city().faults());
  afterAll(() => opened?.close());
  return {
    demo: () => city().demo(),
    directory: () => city().directory(),
    as: (identity) => city().as(identity),
    open: () => city().open(),
    register: () => city().register(),
    faults: (...faults) => city().faults(...faults),
    hits: (at) => city().hits(at),
    sweep: () => city().sweep(),
    advance: (ms) => city().advance(ms),
    log: (name) => city().log(name),
    restart: () => city().restart(),
    redeploy: (parameters) => city().redeploy(parameters),
  };
};
