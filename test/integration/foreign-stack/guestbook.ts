/** The guestbook's functions, bundled by the test. An entry is signed, polished, posted and delivered. */
import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyResultV2,
  DynamoDBStreamEvent,
  EventBridgeEvent,
  SQSEvent,
} from 'aws-lambda';

const dynamodb = new DynamoDBClient();
const { TABLE: TableName, QUEUE: QueueUrl, MACHINE: stateMachineArn } = process.env;

/** POST: starts the state machine with what was written. */
export async function sign({ pathParameters, body }: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> {
  const input = JSON.stringify({ id: pathParameters?.id, text: body });
  await new SFNClient().send(new StartExecutionCommand({ stateMachineArn, input, name: pathParameters?.id }));
  return { statusCode: 202 };
}

/** The state machine's one task: stores the entry in good letters. */
export async function polish({ id, text }: { id: string; text: string }): Promise<object> {
  const Item = { id: { S: id }, text: { S: text.toUpperCase() } };
  await dynamodb.send(new PutItemCommand({ TableName, Item }));
  return { id };
}

/** From the table's stream: posts each new entry as a letter. */
export async function post({ Records }: DynamoDBStreamEvent): Promise<void> {
  const inserted = Records.filter(({ eventName }) => eventName === 'INSERT');
  for (const { dynamodb: change } of inserted) {
    await new SQSClient().send(new SendMessageCommand({ QueueUrl, MessageBody: change?.Keys?.id?.S ?? '' }));
  }
}

/** From the queue: marks the entry as delivered. */
export async function deliver({ Records }: SQSEvent): Promise<void> {
  for (const { body } of Records) {
    const UpdateExpression = 'SET delivered = :yes';
    const ExpressionAttributeValues = { ':yes': { BOOL: true } };
    const Key = { id: { S: body } };
    await dynamodb.send(new UpdateItemCommand({ TableName, Key, UpdateExpression, ExpressionAttributeValues }));
  }
}

/** From the rules: keeps the last event of each source. */
export async function note({ source, time }: EventBridgeEvent<string, unknown>): Promise<void> {
  await dynamodb.send(new PutItemCommand({ TableName, Item: { id: { S: source }, text: { S: time } } }));
}

/** GET: the entry as it is now, or 404. */
export async function read({ pathParameters }: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2<object>> {
  const Key = { id: { S: pathParameters?.id ?? '' } };
  const { Item } = await dynamodb.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
  if (!Item) return { statusCode: 404 };
  return { text: Item.text?.S, delivered: Item.delivered?.BOOL ?? false };
}

/** GET: a form by which a browser may put a photo beside the entry, of 100 bytes at most. */
export async function offer({ pathParameters }: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2<object>> {
  const Key = `new/${pathParameters?.id ?? ''}`;
  const Bucket = process.env.PHOTOS ?? '';
  return createPresignedPost(new S3Client(), { Bucket, Key, Conditions: [['content-length-range', 1, 100]] });
}
