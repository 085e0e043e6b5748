import { randomUUID } from 'node:crypto';
import type { JsonClient } from '../aws/json-client.ts';
import type { EventSourceMapping } from './mapping.ts';

/** A record of a stream on its way to a function. */
export interface StreamRecord {
  /** The record as the function receives it, as JSON. */
  text: string;
  sequenceNumber: string;
  /** Epoch ms. */
  createdAt: number;
}

export type GiveUpCondition = 'RetryAttemptsExhausted' | 'MaximumRecordAgeExceeded';

/** Tells the mapping's failure destination of records that were given up on, in the shape that AWS sends. */
export type GiveUp = (batch: readonly StreamRecord[], condition: GiveUpCondition, invocations: number) => Promise<void>;

/** @param sqs a client of the queue engine; queues are found by the name in their ARN */
export function createGiveUp(mapping: EventSourceMapping, sqs: JsonClient, functionArn: string): GiveUp {
  return async (batch, condition, invocations) => {
    if (mapping.onFailureArn === undefined) return;
    const [account, name] = mapping.onFailureArn.split(':').slice(4);
    await sqs.call('AmazonSQS.SendMessage', {
      QueueUrl: `http://queue/${account}/${name}`,
      MessageBody: JSON.stringify(failureRecord(mapping, functionArn, batch, condition, invocations)),
    });
  };
}

function failureRecord(
  mapping: EventSourceMapping,
  functionArn: string,
  batch: readonly StreamRecord[],
  condition: GiveUpCondition,
  approximateInvokeCount: number,
): object {
  const at = (record: StreamRecord | undefined): string => new Date(record?.createdAt ?? 0).toISOString();
  return {
    requestContext: { requestId: randomUUID(), functionArn, condition, approximateInvokeCount },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000001',
      startSequenceNumber: batch[0]?.sequenceNumber,
      endSequenceNumber: batch.at(-1)?.sequenceNumber,
      approximateArrivalOfFirstRecord: at(batch[0]),
      approximateArrivalOfLastRecord: at(batch.at(-1)),
      batchSize: batch.length,
      streamArn: mapping.sourceArn,
    },
  };
}
