import { arnIn } from '../../place.ts';
import type { Ask } from '../ask.ts';
import { inputOf, type RequestReader, textOf, throughService } from './surroundings.ts';

/** What senders and receivers need on the key of an encrypted queue or topic. */
const KEY_ACTIONS: Record<string, string[]> = {
  SendMessage: ['GenerateDataKey', 'Decrypt'],
  ReceiveMessage: ['Decrypt'],
  Publish: ['GenerateDataKey', 'Decrypt'],
};

/** Batches are authorised as what they are batches of. */
const single = (operation: string): string => operation.replace(/Batch$/, '');

/** An SQS call: on the queue of its URL, or of its name. */
export const readSqs: RequestReader = (request, around) => {
  const input = inputOf(request);
  const url = textOf(input, 'QueueUrl');
  const name = url === '' ? textOf(input, 'QueueName') : url.slice(url.lastIndexOf('/') + 1);
  const operation = single(request.operation);
  const resource = name === '' ? '*' : arnIn(around.place, 'sqs', name);
  return asks('sqs', operation, resource, around);
};

/** An SNS call, in the query protocol: on the topic of its ARN. */
export const readSns: RequestReader = (request, around) => {
  const form = new URLSearchParams(request.body.toString());
  const resource = form.get('TopicArn') ?? form.get('TargetArn') ?? '*';
  return asks('sns', single(request.operation), resource, around);
};

function asks(service: string, operation: string, resource: string, around: Parameters<RequestReader>[1]): Ask[] {
  const own = { action: `${service}:${operation}`, resource };
  return [own, ...throughService(service, resource, KEY_ACTIONS[operation] ?? [], around)];
}
