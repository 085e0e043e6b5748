import type { AwsRequest, AwsResponse, Json, JsonObject } from '../types.ts';
import { consumed, reportsCapacity } from './capacity.ts';

/** Counts every call to AWS, by operation and by caller; other parts add sections of their own. */
export interface Counters {
  /** Counts one call when it arrives. */
  countCall(request: AwsRequest): void;
  /** Adds the capacity that an answer reports (only when the city counts capacity). */
  countAnswer(request: AwsRequest, response: AwsResponse): void;
  snapshot(): JsonObject;
  reset(): void;
}

/** A part's own section of the counters. */
export interface CounterSection {
  snapshot(): Json;
  reset(): void;
}

type Tally = Map<string, number>;
const add = (tally: Tally, key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1);

/** Counters that start at nothing. `sections` appear under their names. */
export function createCounters(sections: Record<string, CounterSection> = {}): Counters {
  const calls: Tally = new Map();
  const byCaller = new Map<string, Tally>();
  const capacity = { write: 0, read: 0 };
  let s3BytesWritten = 0;
  return {
    countCall: (request) => {
      const key = `${request.service}.${request.operation}`;
      add(calls, key);
      const tally = byCaller.get(request.caller) ?? new Map<string, number>();
      byCaller.set(request.caller, tally);
      add(tally, key);
      if (key === 's3.PutObject') s3BytesWritten += request.body.length;
    },
    countAnswer: (request, response) => {
      if (request.service !== 'dynamodb' || response.status !== 200 || !reportsCapacity(request.operation)) return;
      const used = consumed(request.operation, response.body.toString());
      capacity.write += used.write;
      capacity.read += used.read;
    },
    snapshot: () => ({
      calls: Object.fromEntries(calls),
      byCaller: Object.fromEntries([...byCaller].map(([caller, tally]) => [caller, Object.fromEntries(tally)])),
      capacity: { ...capacity },
      s3BytesWritten,
      ...Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, section.snapshot()])),
    }),
    reset: () => {
      calls.clear();
      byCaller.clear();
      capacity.write = 0;
      capacity.read = 0;
      s3BytesWritten = 0;
      for (const section of Object.values(sections)) section.reset();
    },
  };
}
