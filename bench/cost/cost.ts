import type { Counted, FunctionUse } from './counted.ts';
import { otherCallMs, ownWorkMs, platformLogBytes, prices, usualMs } from './prices.ts';

/** One line of the bill of a case. */
export interface CostLine {
  what: string;
  /** How many a case. */
  amount: number;
  unit: string;
  dollars: number;
}

const sum = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((total, value) => total + of(value), 0);

/** The time that Lambda would bill for a function, ms: an estimate from the calls that were counted. */
const billedMs = ({ invocations, calls }: FunctionUse): number =>
  invocations * ownWorkMs +
  sum(Object.entries(calls), ([operation, times]) => times * (usualMs[operation] ?? otherCallMs));

const gbSeconds = (functions: readonly FunctionUse[]): number =>
  sum(functions, (one) => (billedMs(one) / 1_000) * (one.memoryMb / 1_024));

/** The bill of one case in AWS, from what was counted and the prices of us-east-1. */
export const billOf = (counted: Counted): CostLine[] => {
  const { cases, calls, functions } = counted;
  const invocations = sum(functions, (one) => one.invocations);
  const logGb = (counted.logBytes + invocations * platformLogBytes) / 1e9;
  const line = (what: string, total: number, unit: string, price: number): CostLine => ({
    ...{ what, unit, amount: total / cases },
    dollars: (total / cases) * price,
  });
  return [
    line('Step Functions', counted.transitions, 'transitions', prices.transition),
    line('Lambda requests', invocations, 'invocations', prices.lambdaRequest),
    line('Lambda time (estimated)', gbSeconds(functions), 'GB-s', prices.lambdaGbSecond),
    line('HTTP API', counted.apiRequests, 'requests', prices.apiRequest),
    line('DynamoDB writes', counted.writeUnits, 'WRU', prices.writeUnit),
    line('DynamoDB reads', counted.readUnits, 'RRU', prices.readUnit),
    line('KMS', calls['kms.Sign'] ?? 0, 'signatures', prices.kmsSign),
    line('S3', (calls['s3.PutObject'] ?? 0) + (calls['s3.CopyObject'] ?? 0), 'PUT', prices.s3Put),
    line('SNS', (calls['sns.Publish'] ?? 0) + (calls['sns.PublishBatch'] ?? 0), 'publishes', prices.snsPublish),
    line('CloudWatch Logs', logGb, 'GB', prices.logGb),
  ];
};

/** What the whole case costs, US dollars. */
export const totalOf = (bill: readonly CostLine[]): number => sum(bill, ({ dollars }) => dollars);
