import type { CounterSection } from '../aws/counters.ts';
import { createJsonClient } from '../aws/json-client.ts';
import type { MovableClock } from '../clock/clock.ts';
import type { CityConfig } from '../config.ts';
import { eventInvokeConfigs } from '../lambda/event-invoke-config.ts';
import { createEventInvoker } from '../lambda/event-invoker.ts';
import { createLambda, type Lambda } from '../lambda/lambda.ts';
import { arnIn } from '../place.ts';
import type { Stack } from '../template/stack.ts';
import type { FunctionInvoker } from '../types.ts';
import { compileCacheDirectory } from './compile-cache.ts';
import { log } from './log.ts';
import type { Stoppables } from './stoppables.ts';

export interface FunctionOptions {
  config: CityConfig;
  stack: Stack;
  clock: MovableClock;
  awsUrl: string;
  /** URL of the queue engine itself. */
  sqsUrl: string;
  parts: Stoppables;
}

/** The stack's functions: invoked synchronously, and as events with Lambda's own retries. */
export function createFunctions(options: FunctionOptions): { lambda: Lambda; events: FunctionInvoker } {
  const { config, stack, clock, awsUrl, sqsUrl, parts } = options;
  const { concurrency, maxWorkers = concurrency > 1 ? 1 : 4 } = config.lambda;
  const lambda = parts.add(
    createLambda({
      functions: stack.resources('AWS::Lambda::Function'),
      arnOf: (name) => arnIn(stack.place, 'lambda', `function:${name}`),
      asset: stack.asset,
      dataDir: config.dataDir,
      compileCache: compileCacheDirectory(),
      region: config.region,
      awsUrl,
      clock: clock.shared,
      limits: { concurrency, maxWorkers },
    }),
  );
  const sqs = createJsonClient(sqsUrl, 'sqs', config.region);
  parts.add({ stop: async () => sqs.stop() });
  const events = createEventInvoker({
    invoker: lambda,
    configs: eventInvokeConfigs(lambda.specs, stack.resources('AWS::Lambda::EventInvokeConfig')),
    clock,
    async send(queueArn, MessageBody) {
      const [account, name] = queueArn.split(':').slice(4);
      await sqs.call('AmazonSQS.SendMessage', { QueueUrl: `http://queue/${account}/${name}`, MessageBody });
    },
    warn: (message) => log('warn', message),
  });
  return { lambda, events };
}

/** The physical name of a function that is given by its logical id or already by its name. */
export function physicalFunctionName(stack: Stack, idOrName: string): string {
  const functions = stack.resources('AWS::Lambda::Function');
  return functions.some(({ logicalId }) => logicalId === idOrName) ? stack.nameOf(idOrName) : idOrName;
}

/** The counters' section of the functions: invocations by name since the last reset. */
export function functionsSection({ counts }: Lambda): CounterSection {
  return { snapshot: () => Object.fromEntries(counts), reset: () => counts.clear() };
}
