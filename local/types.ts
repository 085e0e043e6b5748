/**
 * What the parts of the local runner say to each other. The runner knows CloudFormation and AWS, and nothing of the
 * product that it runs.
 */

/** JSON as it travels on the wires of AWS. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A resource of a synthesized template, with its intrinsics resolved. */
export interface Resource {
  logicalId: string;
  type: string;
  properties: JsonObject;
}

/** How a function answered: its JSON payload, or an error as Lambda reports it. */
export type InvokeResult =
  | { ok: true; payload: string }
  | {
      ok: false;
      errorType: string;
      errorMessage: string;
      /** Lambda's error document, as JSON text. */
      payload: string;
    };

/** In whose name a function is invoked: of a service for one of its resources, or of a role. */
export type InvokeSource =
  | { kind: 'service'; name: string; sourceArn: string }
  | { kind: 'role'; roleArn: string; session: string };

/**
 * Invokes a function of the stack by its name or ARN with a JSON payload (text). Never throws for a function's error.
 * Without a source the runner invokes in its own name, which is never refused.
 */
export interface FunctionInvoker {
  invoke(functionNameOrArn: string, payload: string, source?: InvokeSource): Promise<InvokeResult>;
}

/** The error type of an invocation that the invoker was not allowed to make. */
export const INVOKE_DENIED = 'Lambda.AWSLambdaException';

/** The one clock of the city: product, issuer, schedules and timers all follow it. */
export interface CityClock {
  /** Milliseconds since the epoch, as the city sees it. */
  now(): number;
  /** Runs `task` once the city's time has reached `at` (epoch ms); follows shifts of the clock. Returns a canceller. */
  at(at: number, task: () => void): () => void;
}

/** An EventBridge event on the default bus. */
export interface BusEvent {
  source: string;
  'detail-type': string;
  account: string;
  region: string;
  time: string;
  resources: string[];
  detail: JsonObject;
}

/** Where engines publish events, and rules pick them up. */
export interface EventBus {
  put(event: BusEvent): void;
}

/** One call of an AWS API that reached the endpoint in front, already told apart by service. */
export interface AwsRequest {
  service: string;
  /** The operation for JSON protocols (from X-Amz-Target or the query protocol's Action), '' where there is none. */
  operation: string;
  /** The function that calls, from its access key; the administrator, or 'external' for a key that nobody has. */
  caller: string;
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export interface AwsResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** A service behind the endpoint in front: states, kms and ssm are ours, the others are proxied. */
export type AwsService = (request: AwsRequest) => Promise<AwsResponse>;

/** Something that runs until the city stops. */
export interface Stoppable {
  stop(): Promise<void>;
}
