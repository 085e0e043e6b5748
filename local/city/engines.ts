import { startDynamoEngine } from '../engines/dynoxide.ts';
import { startObjectAndQueueEngine } from '../engines/fauxqs.ts';
import type { Stoppables } from './stoppables.ts';

/** Base URLs of the engines that store. */
export interface EngineUrls {
  dynamodb: string;
  objectsAndQueues: string;
  /** Engines that are processes of their own. */
  pids: number[];
}

export interface EngineOptions {
  dataDir: string;
  region: string;
  parts: Stoppables;
  /** Called when an engine ends by itself: the city cannot go on. */
  onExit(reason: string): void;
}

/** Starts the engines; `AWS_ENDPOINT_URL_DYNAMODB` names a DynamoDB to be used instead of our own. */
export async function startEngines({ dataDir, region, parts, onExit }: EngineOptions): Promise<EngineUrls> {
  const outside = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  const [dynamodb, objectsAndQueues] = await Promise.all([
    outside ? { url: outside, pid: undefined } : startDynamoEngine({ dataDir, onExit }).then(parts.add),
    startObjectAndQueueEngine({ dataDir, region }).then(parts.add),
  ]);
  const pids = dynamodb.pid === undefined ? [] : [dynamodb.pid];
  return { dynamodb: dynamodb.url, objectsAndQueues: objectsAndQueues.url, pids };
}
