import type { JsonClient } from '../aws/json-client.ts';
import { asObject } from '../engines/provision/properties.ts';
import type { FunctionInvoker, Json, JsonObject } from '../types.ts';
import type { Checkpoints } from './checkpoints.ts';
import { deliver } from './deliver.ts';
import type { GiveUp, StreamRecord } from './give-up.ts';
import type { EventSourceMapping } from './mapping.ts';
import { createPause } from './pause.ts';
import type { Poller } from './poller.ts';
import { openTableStream, type TableStreamReader } from './table-reader.ts';

/** What reading a table's stream for a function needs. */
export interface TableStreamOptions {
  mapping: EventSourceMapping;
  invoker: FunctionInvoker;
  /** A client of the DynamoDB engine. */
  client: JsonClient;
  checkpoints: Checkpoints;
  giveUp: GiveUp;
  region: string;
  /** Told of trouble that is tried again. */
  onError: (message: string) => void;
}

/** AWS's limit of an invocation's payload, less the brackets around the records. */
const PAYLOAD_BYTES = 6 * 1024 * 1024 - 64;
const IDLE_MS = [0, 25, 50, 100, 200];
/** However often it is woken, it looks no more often than this: a look costs as much as a read. */
const BUSY_MS = 15;

/** Reads the stream of the mapping's table in order and hands records to the function, from the last checkpoint on. */
export function pollTableStream(options: TableStreamOptions): Poller {
  const { mapping, checkpoints } = options;
  const pause = createPause();
  const retryPause = createPause();
  let stopped = false;
  let deliveries = 0;
  let looks = 0;
  let waiting: { after: number; resolve: () => void }[] = [];
  const tableName = /table\/([^/]+)\//.exec(mapping.sourceArn)?.[1];
  if (!tableName) throw new Error(`${mapping.logicalId}: ${mapping.sourceArn} is no table's stream`);

  const handBatch = async (reader: TableStreamReader, batch: StreamRecord[]): Promise<void> => {
    deliveries += 1;
    const handledUpTo = (at: string): void => checkpoints.write(mapping.logicalId, reader.streamArn, at);
    const backOff = (attempt: number): Promise<void> => retryPause.wait(Math.min(100 * 2 ** attempt, 30_000));
    await deliver({ ...options, handledUpTo, backOff, stopped: () => stopped }, batch);
  };

  const run = async (): Promise<void> => {
    const resume = (arn: string): string | undefined => checkpoints.read(mapping.logicalId, arn);
    const reader = await openTableStream(options.client, tableName, mapping.startingPosition, resume);
    checkpoints.write(mapping.logicalId, reader.streamArn, reader.startsAfter);
    let idle = 0;
    while (!stopped) {
      const look = ++looks;
      const { wanted, last } = await gather(options, reader, () => stopped);
      for (const batch of cut(wanted, mapping.batchSize)) await handBatch(reader, batch);
      if (last !== undefined && !stopped) checkpoints.write(mapping.logicalId, reader.streamArn, last);
      if (last === undefined) waiting = answerWaiting(waiting, look);
      idle = last === undefined ? Math.min(idle + 1, IDLE_MS.length - 1) : 0;
      if (!stopped) await retryPause.wait(BUSY_MS);
      if (!stopped && idle > 0) await pause.wait(IDLE_MS[idle] ?? 0);
    }
  };

  const ended = keepRunning(run, options, retryPause.wait, () => stopped);
  return {
    wake: pause.end,
    delivered: () => deliveries,
    drained: () =>
      new Promise((resolve) => {
        waiting.push({ after: looks, resolve });
        pause.end();
      }),
    stop: async () => {
      stopped = true;
      pause.end();
      retryPause.end();
      await ended;
      for (const { resolve } of waiting) resolve();
    },
  };
}

/** Resolves those who waited for a look that began after they asked and found nothing. */
function answerWaiting<T extends { after: number; resolve: () => void }>(waiting: T[], look: number): T[] {
  for (const { after, resolve } of waiting) if (look > after) resolve();
  return waiting.filter(({ after }) => look <= after);
}

/** Trouble of an engine must not end the reading: it starts over from the checkpoint. */
async function keepRunning(
  run: () => Promise<void>,
  { mapping, onError }: TableStreamOptions,
  wait: (ms: number) => Promise<void>,
  stopped: () => boolean,
): Promise<void> {
  while (!stopped()) {
    await run().catch((error: unknown) => {
      if (!stopped()) onError(`${mapping.logicalId}: ${(error as Error).message}`);
    });
    if (!stopped()) await wait(500);
  }
}

/** Reads until there is nothing more, a batch is full or the batching window has passed. */
async function gather(
  { mapping, region }: TableStreamOptions,
  reader: TableStreamReader,
  stopped: () => boolean,
): Promise<{ wanted: StreamRecord[]; last: string | undefined }> {
  const wanted: StreamRecord[] = [];
  let last: string | undefined;
  let windowEnds = 0;
  for (;;) {
    const records = await reader.next(1000);
    for (const record of records) if (mapping.wants(record)) wanted.push(asLambdaRecord(record, mapping, region));
    last = sequenceNumberOf(records.at(-1)) ?? last;
    if (wanted.length > 0 && windowEnds === 0) windowEnds = Date.now() + mapping.maximumBatchingWindow * 1000;
    if (stopped() || wanted.length >= mapping.batchSize || Date.now() >= windowEnds) return { wanted, last };
    await new Promise((resolve) => setTimeout(resolve, Math.min(50, windowEnds - Date.now())));
  }
}

function asLambdaRecord(record: JsonObject, mapping: EventSourceMapping, region: string): StreamRecord {
  const created = Number(asObject(record.dynamodb)?.ApproximateCreationDateTime ?? 0);
  const shown: JsonObject = { ...record, awsRegion: region, eventSourceARN: mapping.sourceArn };
  return { text: JSON.stringify(shown), sequenceNumber: sequenceNumberOf(record) ?? '', createdAt: created * 1000 };
}

const sequenceNumberOf = (record: JsonObject | undefined): string | undefined =>
  asObject(record?.dynamodb as Json | undefined)?.SequenceNumber as string | undefined;

function* cut(records: StreamRecord[], batchSize: number): Generator<StreamRecord[]> {
  let batch: StreamRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = Buffer.byteLength(record.text) + 1;
    if (batch.length > 0 && (batch.length >= batchSize || bytes + size > PAYLOAD_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(record);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
