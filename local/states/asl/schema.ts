import * as z from 'zod';
import type { Json } from '../../types.ts';

const json = z.custom<Json>((value) => value !== undefined);
const path = z.string().startsWith('$');
const seconds = z.int().min(0).max(99_999_999);

const retrier = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.int().min(1).default(1),
  MaxAttempts: z.int().min(0).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});

const catcher = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: z.array(z.string()).min(1),
  ResultPath: path.nullable().optional(),
  Next: z.string(),
});

const common = {
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONPath').optional(),
  InputPath: path.nullable().optional(),
  OutputPath: path.nullable().optional(),
};
const following = { Next: z.string().optional(), End: z.boolean().optional() };
const working = {
  ...common,
  ...following,
  Parameters: json.optional(),
  ResultSelector: json.optional(),
  ResultPath: path.nullable().optional(),
  Retry: z.array(retrier).default([]),
  Catch: z.array(catcher).default([]),
};

const task = z.strictObject({
  ...working,
  Type: z.literal('Task'),
  Resource: z.string(),
  TimeoutSeconds: seconds.min(1).optional(),
  TimeoutSecondsPath: path.optional(),
  HeartbeatSeconds: seconds.min(1).optional(),
  HeartbeatSecondsPath: path.optional(),
});

const parallel = z.strictObject({ ...working, Type: z.literal('Parallel'), Branches: z.array(z.unknown()).min(1) });

const map = z.strictObject({
  ...working,
  Type: z.literal('Map'),
  ItemsPath: path.optional(),
  ItemSelector: json.optional(),
  ItemProcessor: z.unknown().optional(),
  Iterator: z.unknown().optional(),
  MaxConcurrency: z.int().min(0).default(0),
  MaxConcurrencyPath: path.optional(),
});

const pass = z.strictObject({
  ...common,
  ...following,
  Type: z.literal('Pass'),
  Parameters: json.optional(),
  Result: json.optional(),
  ResultPath: path.nullable().optional(),
});

const wait = z.strictObject({
  ...common,
  ...following,
  Type: z.literal('Wait'),
  Seconds: seconds.optional(),
  SecondsPath: path.optional(),
  Timestamp: z.string().optional(),
  TimestampPath: path.optional(),
});

const choice = z.strictObject({
  ...common,
  Type: z.literal('Choice'),
  Choices: z.array(z.looseObject({ Next: z.string() })).min(1),
  Default: z.string().optional(),
});

const succeed = z.strictObject({ ...common, Type: z.literal('Succeed') });

const fail = z.strictObject({
  Comment: z.string().optional(),
  QueryLanguage: common.QueryLanguage,
  Type: z.literal('Fail'),
  Error: z.string().optional(),
  ErrorPath: z.string().optional(),
  Cause: z.string().optional(),
  CausePath: z.string().optional(),
});

/** A state as the definition writes it: every field known, no other allowed. */
export const stateSchema = z.discriminatedUnion('Type', [task, parallel, map, pass, wait, choice, succeed, fail]);

const flow = { Comment: z.string().optional(), StartAt: z.string(), States: z.record(z.string().max(80), z.unknown()) };

/** A branch of a Parallel state. */
export const branchSchema = z.strictObject(flow);

/** What a Map does with each item; only inline. */
export const processorSchema = z.strictObject({
  ...flow,
  ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE') }).optional(),
});

/** A whole definition. */
export const machineSchema = z.strictObject({
  ...flow,
  Version: z.literal('1.0').optional(),
  QueryLanguage: z.literal('JSONPath').optional(),
  TimeoutSeconds: seconds.min(1).optional(),
});

export type RawState = z.output<typeof stateSchema>;
export type RawOf<T extends RawState['Type']> = Extract<RawState, { Type: T }>;
