import { randomUUID } from 'node:crypto';
import type { CityClock, FunctionInvoker, InvokeResult, Json } from '../types.ts';
import type { EventInvokeConfig } from './event-invoke-config.ts';
import { functionName } from './lambda.ts';

export interface EventInvokerOptions {
  invoker: FunctionInvoker;
  configs: Map<string, EventInvokeConfig>;
  clock: CityClock;
  /** Sends a message to the queue with this ARN. */
  send(queueArn: string, body: string): Promise<void>;
  /** Says what was dropped, since nobody else will. */
  warn(message: string): void;
}

/** How long Lambda waits before the first and the second retry of an asynchronous invocation (ms). */
const RETRY_AFTER_MS = [60_000, 120_000];

/**
 * Invokes as EventBridge does, asynchronously: a failing function is retried twice on the city's clock, then its event
 * goes to the function's destination or dead letter queue. The answer is ok once the event is dealt with, one way or
 * another; as in AWS, an event without a place to go to is dropped.
 */
export function createEventInvoker(options: EventInvokerOptions): FunctionInvoker {
  const { invoker, configs, clock } = options;
  return {
    async invoke(nameOrArn, payload) {
      const config = configs.get(functionName(nameOrArn));
      if (!config) return invoker.invoke(nameOrArn, payload);
      let result = await invoker.invoke(nameOrArn, payload);
      for (let retry = 0; !result.ok && retry < config.retries; retry++) {
        const wait = RETRY_AFTER_MS[retry] ?? 0;
        await new Promise<void>((resolve) => clock.at(clock.now() + wait, resolve));
        result = await invoker.invoke(nameOrArn, payload);
      }
      if (!result.ok) await giveUp(nameOrArn, payload, result, config, options);
      return { ok: true, payload: 'null' };
    },
  };
}

async function giveUp(
  functionArn: string,
  payload: string,
  result: Extract<InvokeResult, { ok: false }>,
  config: EventInvokeConfig,
  { clock, send, warn }: EventInvokerOptions,
): Promise<void> {
  const { deadLetterArn, destinationArn, retries } = config;
  if (destinationArn === undefined && deadLetterArn === undefined) {
    warn(`${functionArn} failed (${result.errorType}: ${result.errorMessage}); its event is dropped`);
  }
  if (deadLetterArn !== undefined) await send(deadLetterArn, payload);
  if (destinationArn === undefined) return;
  const record: Json = {
    version: '1.0',
    timestamp: new Date(clock.now()).toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn: `${functionArn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: retries + 1,
    },
    requestPayload: JSON.parse(payload) as Json,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: JSON.parse(result.payload) as Json,
  };
  await send(destinationArn, JSON.stringify(record));
}
