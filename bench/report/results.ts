import { cpus } from 'node:os';
import { billOf, type CostLine, totalOf } from '../cost/cost.ts';
import type { Counted } from '../cost/counted.ts';
import type { FunctionLoad } from '../load/measure.ts';
import type { Speed } from '../speed.ts';

/** What `--json` prints. Times in ms, cost in US dollars a case. */
export interface Results {
  machine: { cpus: number; model: string; node: string };
  speed: Speed;
  perCase: {
    transitions: number;
    lambdaInvocations: number;
    apiRequests: number;
    /** Calls to AWS by service and operation. */
    calls: Record<string, number>;
    storeCalls: number;
    writeUnits: number;
    readUnits: number;
    kmsCalls: number;
    bill: CostLine[];
    dollars: number;
  };
  functions: FunctionLoad[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The parts of a bench as one object. */
export const resultsOf = (speed: Speed, counted: Counted, functions: FunctionLoad[]): Results => {
  const each = (value: number): number => value / counted.cases;
  const operations = Object.entries(counted.calls).sort();
  const callsTo = (service: string): number =>
    each(total(operations.filter(([name]) => name.startsWith(`${service}.`)).map(([, times]) => times)));
  const bill = billOf(counted);
  return {
    machine: { cpus: cpus().length, model: cpus()[0]?.model ?? 'unknown', node: process.version },
    speed,
    perCase: {
      transitions: each(counted.transitions),
      lambdaInvocations: each(total(counted.functions.map(({ invocations }) => invocations))),
      apiRequests: each(counted.apiRequests),
      calls: Object.fromEntries(operations.map(([name, times]) => [name, each(times)])),
      storeCalls: callsTo('dynamodb'),
      ...{ writeUnits: each(counted.writeUnits), readUnits: each(counted.readUnits), kmsCalls: callsTo('kms') },
      ...{ bill, dollars: totalOf(bill) },
    },
    functions,
  };
};
