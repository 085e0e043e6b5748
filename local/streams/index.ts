import { createJsonClient } from '../aws/json-client.ts';
import { arnIn, DEFAULT_PLACE, type Place } from '../place.ts';
import type { FunctionInvoker, Resource } from '../types.ts';
import { openCheckpoints } from './checkpoints.ts';
import { createGiveUp } from './give-up.ts';
import { type EventSourceMapping, isEnabled, readMapping } from './mapping.ts';
import { drainAll, type Poller } from './poller.ts';
import { pollQueue } from './queue.ts';
import { pollTableStream } from './table-stream.ts';

/** What event source mappings need of the city. */
export interface EventSourceOptions {
  /** The AWS::Lambda::EventSourceMapping resources, intrinsics resolved. */
  mappings: readonly Resource[];
  invoker: FunctionInvoker;
  /** URLs of the engines themselves: the runner's own calls are neither counted nor disturbed. */
  ddbUrl: string;
  sqsUrl: string;
  dataDir: string;
  place?: Place;
  onError: (message: string) => void;
}

/** All event source mappings of a stack, at work. */
export interface EventSources {
  stop(): Promise<void>;
  /** Tells those who read tables that something was written. */
  wake(): void;
  /** Waits until nothing is left to deliver; false after `timeoutMs`. */
  drained(timeoutMs?: number): Promise<boolean>;
}

/** Starts a poller for each mapping that is switched on. Throws for a mapping that the runner does not understand. */
export function startEventSources(options: EventSourceOptions): EventSources {
  const mappings = options.mappings.filter(isEnabled).map(readMapping);
  const place = options.place ?? DEFAULT_PLACE;
  const checkpoints = openCheckpoints(options.dataDir);
  const dynamodb = createJsonClient(options.ddbUrl, 'dynamodb', place.region);
  const failures = createJsonClient(options.sqsUrl, 'sqs', place.region);
  const start = (mapping: EventSourceMapping): Poller => {
    const common = { mapping, invoker: options.invoker, region: place.region, onError: options.onError };
    if (mapping.sourceArn.includes(':sqs:')) {
      return pollQueue({ ...common, client: createJsonClient(options.sqsUrl, 'sqs', place.region) });
    }
    const name = mapping.functionName;
    const functionArn = name.startsWith('arn:') ? name : arnIn(place, 'lambda', `function:${name}`);
    const giveUp = createGiveUp(mapping, failures, functionArn);
    return pollTableStream({ ...common, client: dynamodb, checkpoints, giveUp });
  };
  const pollers = mappings.map(start);
  return {
    wake: () => {
      for (const poller of pollers) poller.wake();
    },
    drained: (timeoutMs) => drainAll(pollers, timeoutMs),
    stop: async () => {
      await Promise.all(pollers.map((poller) => poller.stop()));
      checkpoints.close();
      dynamodb.stop();
      failures.stop();
    },
  };
}
