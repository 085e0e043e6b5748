import { AwsCallError, createJsonClient, type JsonClient } from '../../aws/json-client.ts';
import { arnIn, DEFAULT_PLACE, type Place } from '../../place.ts';
import type { JsonObject, Resource } from '../../types.ts';
import { asObject, refuseUnknown, stringOr } from './properties.ts';

/** What CloudFormation says of a queue: Ref (its URL), and the attributes Arn and QueueName. */
export interface ProvisionedQueue {
  queueUrl: string;
  queueArn: string;
  queueName: string;
}

const ATTRIBUTES = [
  ...['VisibilityTimeout', 'DelaySeconds', 'MaximumMessageSize', 'MessageRetentionPeriod', 'RedriveAllowPolicy'],
  ...['ReceiveMessageWaitTimeSeconds', 'RedrivePolicy', 'FifoQueue', 'ContentBasedDeduplication'],
];
/** Encryption at rest and tags change nothing that a caller sees. */
const UNSEEN = ['QueueName', 'SqsManagedSseEnabled', 'KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds', 'Tags'];
const KNOWN = new Set([...ATTRIBUTES, ...UNSEEN]);

/**
 * Creates the queue of an AWS::SQS::Queue, or sets the attributes of an existing one.
 * @param frontUrl the endpoint that callers use: a queue's URL leads there, as the SDK sends to the URL's host
 */
export async function provisionQueue(
  resource: Resource,
  engineUrl: string,
  frontUrl: string,
  place: Place = DEFAULT_PLACE,
): Promise<ProvisionedQueue> {
  refuseUnknown(resource, KNOWN);
  const fifo = resource.properties.FifoQueue === true;
  const QueueName = stringOr(resource, 'QueueName', resource.logicalId + (fifo ? '.fifo' : ''));
  const client = createJsonClient(engineUrl, 'sqs', place.region);
  try {
    await createOrUpdate(client, QueueName, attributesOf(resource));
  } finally {
    client.stop();
  }
  return {
    queueUrl: `${frontUrl}/${place.account}/${QueueName}`,
    queueArn: arnIn(place, 'sqs', QueueName),
    queueName: QueueName,
  };
}

function attributesOf({ properties }: Resource): JsonObject {
  const attributes: JsonObject = {};
  for (const name of ATTRIBUTES) {
    const value = properties[name];
    if (value === undefined || (name === 'FifoQueue' && value === false)) continue;
    attributes[name] = asObject(value) ? engineText(value as JsonObject) : String(value);
  }
  return attributes;
}

/** Policies name queues by ARN, and the engine knows its queues in the partition `aws` only. */
const engineText = (policy: JsonObject): string => JSON.stringify(policy).replaceAll('arn:aws-cn:', 'arn:aws:');

async function createOrUpdate(client: JsonClient, QueueName: string, Attributes: JsonObject): Promise<void> {
  try {
    await client.call('AmazonSQS.CreateQueue', { QueueName, Attributes });
  } catch (error) {
    if (!(error instanceof AwsCallError) || error.type !== 'QueueNameExists') throw error;
    const { QueueUrl = null } = await client.call('AmazonSQS.GetQueueUrl', { QueueName });
    const { FifoQueue: _fixedAtCreation, ...settable } = Attributes;
    await client.call('AmazonSQS.SetQueueAttributes', { QueueUrl, Attributes: settable });
  }
}
