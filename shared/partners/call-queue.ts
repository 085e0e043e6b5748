import { randomUUID } from 'node:crypto';
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Tells the deliverer which calls to look at, and when. A hint only: the table says what is due. */
export interface CallQueue {
  /** @param afterSeconds at most 900, the longest that the queue holds a message back */
  announce(ids: readonly string[], afterSeconds?: number): Promise<void>;
}

/** SQS takes ten messages a batch. */
const batchSize = 10;

/** The longest delay of a message, s. */
export const longestDelay = 900;

/** The queue of calls that are due. */
export const callQueue = (client: SQSClient, queueUrl: string): CallQueue => ({
  announce: async (ids, afterSeconds = 0) => {
    for (let at = 0; at < ids.length; at += batchSize) {
      const Entries = ids.slice(at, at + batchSize).map((id) => ({
        Id: randomUUID(),
        MessageBody: id,
        DelaySeconds: afterSeconds,
      }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed.length > 0) throw new Error(`the queue refused ${Failed.length} of ${Entries.length} messages`);
    }
  },
});
