import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { StackFunction } from './functions.ts';

const Tally = z.record(z.string(), z.number());

/** What the runner counts; further members are of no use here. */
export const Counters = z.object({
  calls: Tally,
  byCaller: z.record(z.string(), Tally),
  capacity: z.object({ write: z.number(), read: z.number() }),
  states: z.object({ transitions: z.number() }),
  functions: Tally,
});
export type Counters = z.infer<typeof Counters>;

/** A function's part: how often it was invoked, and what it called. */
export interface FunctionUse extends StackFunction {
  invocations: number;
  calls: Record<string, number>;
}

/** Everything that some cases used. */
export interface Counted {
  cases: number;
  /** Calls to AWS by service and operation. */
  calls: Record<string, number>;
  writeUnits: number;
  readUnits: number;
  transitions: number;
  /** Requests to the API, by people and partners. */
  apiRequests: number;
  functions: FunctionUse[];
  /** What the functions themselves wrote to their logs, bytes. */
  logBytes: number;
}

/** Bytes in the logs of a city's functions. */
export const logBytesIn = (dataDir: string): number => {
  const logs = join(dataDir, 'runner', 'logs');
  return readdirSync(logs).reduce((total, name) => total + statSync(join(logs, name)).size, 0);
};

/** Puts what the runner has counted beside the functions of the stack. Names of functions end with their logical id. */
export const countedOf = (
  raw: unknown,
  functions: readonly StackFunction[],
  others: Pick<Counted, 'cases' | 'apiRequests' | 'logBytes'>,
): Counted => {
  const { calls, byCaller, capacity, states, functions: invocations } = Counters.parse(raw);
  const of = <T>(byName: Record<string, T>, { logicalId }: StackFunction): T | undefined =>
    Object.entries(byName).find(([name]) => name.endsWith(logicalId))?.[1];
  return {
    ...others,
    calls,
    writeUnits: capacity.write,
    readUnits: capacity.read,
    transitions: states.transitions,
    functions: functions.map((one) => ({
      ...one,
      invocations: of(invocations, one) ?? 0,
      calls: of(byCaller, one) ?? {},
    })),
  };
};
