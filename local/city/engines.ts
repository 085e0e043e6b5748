import { startDynamoEngine } from '../engines/dynoxide.ts';
import { type ObjectAndQueueEngine, startObjectAndQueueEngine } from '../engines/fauxqs.ts';
import type { CityClock } from '../types.ts';
import type { Stoppables } from './stoppables.ts';

/** The engines that store, by their base URLs. */
export interface EngineUrls {
  dynamodb: string;
  objectsAndQueues: string;
  removeObjects: ObjectAndQueueEngine['removeObjects'];
  /** Engines that are processes of their own. */
  pids: number[];
}

export interface EngineOptions {
  dataDir: string;
  region: string;
  clock: CityClock;
  parts: Stoppables;
  /** Called when an engine ends by itself: the city cannot go on. */
  onExit(reason: string): void;
}

/** Starts the engines; `AWS_ENDPOINT_URL_DYNAMODB` names a DynamoDB to be used instead of our own. */
export async function startEngines({ dataDir, region, clock, parts, onExit }: EngineOptions): Promise<EngineUrls> {
  const outside = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  const [dynamodb, objectsAndQueues] = await Promise.all([
    outside ? { url: outside, pid: undefined } : startDynamoEngine({ dataDir, onExit }).then(parts.add),
    startObjectAndQueueEngine({ dataDir, region, now: clock.now }).then(parts.add),
  ]);
  const pids = dynamodb.pid === undefined ? [] : [dynamodb.pid];
  const { url, removeObjects } = objectsAndQueues;
  return { dynamodb: dynamodb.url, objectsAndQueues: url, removeObjects, pids };
}
