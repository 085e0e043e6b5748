import { PublishBatchCommand, type PublishBatchRequestEntry, type SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import type { Log } from '../../shared/log.ts';
import { type Attributes, fromAttributes } from '../../shared/store/marshal.ts';

/** What leaves the service of an event: ids and codes only (invariant 8). */
const CaseEvent = z.object({
  caseId: z.string(),
  aggregate: z.string(),
  sequence: z.int(),
  type: z.string(),
  at: z.string(),
  traceId: z.string().optional(),
});

interface Deps {
  sns: SNSClient;
  topicArn: string;
  log: Log;
}

/** SNS takes ten messages a batch. */
const batchSize = 10;

const sequenceOf = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? '';

const entryOf = (record: DynamoDBRecord): PublishBatchRequestEntry => {
  // The stream's attribute values are the SDK's, but typed by another package.
  const event = CaseEvent.parse(fromAttributes((record.dynamodb?.NewImage ?? {}) as Attributes));
  return {
    Id: sequenceOf(record),
    Message: JSON.stringify(event),
    MessageAttributes: { type: { DataType: 'String', StringValue: event.type } },
  };
};

const publish = async ({ sns, topicArn }: Deps, records: readonly DynamoDBRecord[]): Promise<string[]> => {
  const PublishBatchRequestEntries = records.map(entryOf);
  const answer = await sns.send(new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries }));
  return (answer.Failed ?? []).flatMap((failed) => failed.Id ?? []);
};

/**
 * Publishes the events of a batch of stream records, at least once each and in order. What fails is reported, so that the
 * stream comes back to the first of them; subscribers tell repeats by case, aggregate and sequence.
 */
export const publishEvents =
  (deps: Deps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (let at = 0; at < Records.length; at += batchSize) {
      const records = Records.slice(at, at + batchSize);
      const failed = await publish(deps, records).catch((error: unknown) => {
        deps.log.error('publish-failed', error);
        return records.map(sequenceOf);
      });
      const first = records.find((record) => failed.includes(sequenceOf(record)));
      if (first) return { batchItemFailures: [{ itemIdentifier: sequenceOf(first) }] };
    }
    return { batchItemFailures: [] };
  };
