import type { JsonClient } from '../aws/json-client.ts';
import { asArray, asObject } from '../engines/provision/properties.ts';
import type { FunctionInvoker, JsonObject } from '../types.ts';
import { readBatchResult } from './batch-result.ts';
import type { EventSourceMapping } from './mapping.ts';
import type { Poller } from './poller.ts';

/** What reading a queue for a function needs. */
export interface QueueOptions {
  mapping: EventSourceMapping;
  invoker: FunctionInvoker;
  /** A client of the queue engine. */
  client: JsonClient;
  region: string;
  onError: (message: string) => void;
}

const LONG_POLL_S = 20;

/**
 * Receives messages in batches and hands them to the function; deletes what was handled. What failed comes back when its
 * visibility timeout (of the engine, in real time) ends; the queue's redrive policy sends it on at last.
 */
export function pollQueue(options: QueueOptions): Poller {
  const { mapping } = options;
  const [account, name] = mapping.sourceArn.split(':').slice(4);
  const queueUrl = `http://queue/${account}/${name}`;
  let stopped = false;
  let deliveries = 0;
  let busy = 0;
  const loop = async (): Promise<void> => {
    while (!stopped) {
      try {
        const messages = await receive(options, queueUrl);
        if (messages.length === 0 || stopped) continue;
        busy += 1;
        deliveries += 1;
        await handle(options, queueUrl, messages).finally(() => (busy -= 1));
      } catch (error) {
        if (stopped) return;
        options.onError(`${mapping.logicalId}: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, 500).unref());
      }
    }
  };
  for (let i = 0; i < Math.min(mapping.maximumConcurrency, 4); i += 1) void loop();
  return {
    wake: () => undefined,
    delivered: () => deliveries,
    drained: () => untilEmpty(options, queueUrl, () => stopped || busy === 0),
    stop: async () => {
      stopped = true; // the long polls end with the connections of the client
      options.client.stop();
    },
  };
}

async function receive({ client, mapping }: QueueOptions, QueueUrl: string): Promise<JsonObject[]> {
  const messages: JsonObject[] = [];
  const windowEnds = Date.now() + mapping.maximumBatchingWindow * 1000;
  do {
    const left = Math.ceil((windowEnds - Date.now()) / 1000);
    const answer = await client.call('AmazonSQS.ReceiveMessage', {
      QueueUrl,
      MaxNumberOfMessages: Math.min(10, mapping.batchSize - messages.length),
      WaitTimeSeconds: messages.length === 0 ? LONG_POLL_S : Math.max(0, left),
      MessageSystemAttributeNames: ['All'],
      AttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    messages.push(...(asArray(answer.Messages) as JsonObject[]));
  } while (messages.length > 0 && messages.length < mapping.batchSize && Date.now() < windowEnds);
  return messages;
}

async function handle(options: QueueOptions, QueueUrl: string, messages: JsonObject[]): Promise<void> {
  const { mapping, invoker, region } = options;
  const records = messages.map((message) => asLambdaRecord(message, mapping.sourceArn, region));
  const wanted = records.filter((record) => mapping.wants(filterView(record)));
  await remove(
    options,
    QueueUrl,
    records.filter((record) => !wanted.includes(record)),
  );
  if (wanted.length === 0) return;
  const answer = await invoker.invoke(mapping.functionName, JSON.stringify({ Records: wanted }));
  const result = readBatchResult(answer, mapping.reportBatchItemFailures);
  if (result.kind === 'failed') return options.onError(`${mapping.logicalId}: ${result.error}`);
  const failed = result.kind === 'partial' ? result.failedIds : new Set<string>();
  await remove(
    options,
    QueueUrl,
    wanted.filter((record) => !failed.has(String(record.messageId))),
  );
}

async function remove({ client }: QueueOptions, QueueUrl: string, records: JsonObject[]): Promise<void> {
  for (let i = 0; i < records.length; i += 10) {
    const Entries = records
      .slice(i, i + 10)
      .map(({ receiptHandle = null }, index): JsonObject => ({ Id: String(index), ReceiptHandle: receiptHandle }));
    await client.call('AmazonSQS.DeleteMessageBatch', { QueueUrl, Entries });
  }
}

/** A filter sees a JSON body as an object. */
function filterView(record: JsonObject): JsonObject {
  try {
    return { ...record, body: JSON.parse(String(record.body)) };
  } catch {
    return record; // a body of plain text is matched as text
  }
}

function asLambdaRecord(message: JsonObject, eventSourceARN: string, awsRegion: string): JsonObject {
  return {
    messageId: message.MessageId ?? null,
    receiptHandle: message.ReceiptHandle ?? null,
    body: message.Body ?? null,
    attributes: message.Attributes ?? {},
    messageAttributes: lowerCased(asObject(message.MessageAttributes) ?? {}),
    md5OfBody: message.MD5OfBody ?? null,
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion,
  };
}

/** Lambda writes the members of a message attribute with a small first letter. */
function lowerCased(attributes: JsonObject): JsonObject {
  const attribute = (value: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(value).map(([name, v]) => [name.charAt(0).toLowerCase() + name.slice(1), v]));
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, attribute(value as JsonObject)]));
}

async function untilEmpty({ client }: QueueOptions, QueueUrl: string, notBusy: () => boolean): Promise<void> {
  for (;;) {
    const AttributeNames = ['ApproximateNumberOfMessages'];
    const { Attributes } = await client.call('AmazonSQS.GetQueueAttributes', { QueueUrl, AttributeNames });
    if (notBusy() && Number(asObject(Attributes)?.ApproximateNumberOfMessages ?? 0) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20).unref());
  }
}
