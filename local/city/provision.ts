import { provisionBucket } from '../engines/provision/bucket.ts';
import { provisionQueue } from '../engines/provision/queue.ts';
import { provisionTable } from '../engines/provision/table.ts';
import { provisionSubscription, provisionTopic } from '../engines/provision/topic.ts';
import type { Stack } from '../template/stack.ts';
import type { Resource } from '../types.ts';
import type { EngineUrls } from './engines.ts';

/**
 * Creates the stack's tables, buckets, queues and topics in the engines, or finds them there, and provides what only
 * creation tells: stream ARNs and queue URLs.
 */
export async function provisionStorage(stack: Stack, engines: EngineUrls, awsUrl: string): Promise<void> {
  const { place } = stack;
  const { dynamodb, objectsAndQueues } = engines;
  const table = async (resource: Resource): Promise<void> => {
    const { streamArn } = await provisionTable(resource, dynamodb, place);
    if (streamArn !== undefined) stack.provide(resource.logicalId, { attributes: { StreamArn: streamArn } });
  };
  const queue = async (resource: Resource): Promise<void> => {
    const { queueUrl } = await provisionQueue(resource, objectsAndQueues, awsUrl, place);
    stack.provide(resource.logicalId, { ref: queueUrl, attributes: { QueueUrl: queueUrl } });
  };
  const queues = stack.resources('AWS::SQS::Queue');
  const redrives = (resource: Resource): boolean => resource.properties.RedrivePolicy !== undefined;
  const queuesInOrder = async (): Promise<void> => {
    // A queue's dead letter queue has to be there first.
    await Promise.all(queues.filter((resource) => !redrives(resource)).map(queue));
    await Promise.all(queues.filter(redrives).map(queue));
  };
  await Promise.all([
    queuesInOrder(),
    ...stack.resources('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table').map(table),
    ...stack.resources('AWS::S3::Bucket').map((resource) => provisionBucket(resource, objectsAndQueues, place)),
    ...stack.resources('AWS::SNS::Topic').map((resource) => provisionTopic(resource, objectsAndQueues, place)),
  ]);
  for (const resource of stack.resources('AWS::SNS::Subscription')) {
    await provisionSubscription(resource, objectsAndQueues, place);
  }
}
