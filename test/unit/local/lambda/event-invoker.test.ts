import { expect, test, vi } from 'vitest';
import { eventInvokeConfigs } from '../../../../local/lambda/event-invoke-config.ts';
import { createEventInvoker } from '../../../../local/lambda/event-invoker.ts';
import type { FunctionSpec } from '../../../../local/lambda/function-spec.ts';
import type { FunctionInvoker, InvokeResult, JsonObject } from '../../../../local/types.ts';

const fails: InvokeResult = { ok: false, errorType: 'E', errorMessage: 'm', payload: '{"errorType":"E"}' };
const works: InvokeResult = { ok: true, payload: '1' };

function setUp(results: InvokeResult[], properties: JsonObject = {}, deadLetterArn?: string) {
  const spec = { name: 'f', deadLetterArn } as FunctionSpec;
  const resource = {
    logicalId: 'C',
    type: 'AWS::Lambda::EventInvokeConfig',
    properties: { FunctionName: 'f', ...properties },
  };
  const waits: number[] = [];
  const clock = {
    now: () => 0,
    at: (at: number, task: () => void) => {
      waits.push(at);
      queueMicrotask(task);
      return () => undefined;
    },
  };
  const invoke = vi.fn<FunctionInvoker['invoke']>(async () => results.shift() ?? fails);
  const send = vi.fn(async () => undefined);
  const warn = vi.fn();
  const configs = eventInvokeConfigs([spec], [resource]);
  return {
    invoker: createEventInvoker({ invoker: { invoke }, configs, clock, send, warn }),
    invoke,
    send,
    warn,
    waits,
  };
}

test('a failing function is tried three times, after one minute and two more', async () => {
  const { invoker, invoke, waits, send } = setUp([fails, fails, works]);
  expect(await invoker.invoke('arn:aws:lambda:r:1:function:f', '{}')).toMatchObject({ ok: true });
  expect(invoke).toHaveBeenCalledTimes(3);
  expect(waits).toEqual([60_000, 120_000]);
  expect(send).not.toHaveBeenCalled();
});

test('in the end the event goes to the dead letter queue as it is', async () => {
  const { invoker, send } = setUp([], { MaximumRetryAttempts: 0 }, 'arn:aws:sqs:r:1:dead');
  await invoker.invoke('f', '{"a":1}');
  expect(send).toHaveBeenCalledExactlyOnceWith('arn:aws:sqs:r:1:dead', '{"a":1}');
});

test('or to the destination, with how it failed', async () => {
  const { invoker, send } = setUp([], { DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:r:1:q' } } });
  await invoker.invoke('f', '{"a":1}');
  const [, body] = (send.mock.calls as unknown as [string, string][])[0] ?? [];
  expect(JSON.parse(body ?? '')).toMatchObject({
    requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
    requestPayload: { a: 1 },
    responsePayload: { errorType: 'E' },
  });
});

test('an event without a place to go to is dropped aloud', async () => {
  const { invoker, warn } = setUp([]);
  await invoker.invoke('f', '{}');
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('dropped'));
});

test("a configuration of nobody's is refused", () => {
  expect(() => setUp([], { FunctionName: 'g' })).toThrow('C.FunctionName');
});
