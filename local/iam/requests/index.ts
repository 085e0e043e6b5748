import { readDynamoDb } from './dynamodb.ts';
import { readEvents } from './events.ts';
import { readKms } from './kms.ts';
import { readSns, readSqs } from './messages.ts';
import { readS3 } from './s3.ts';
import { readSsm } from './ssm.ts';
import { readStates } from './states.ts';
import type { RequestReader } from './surroundings.ts';

const readers: Record<string, RequestReader> = {
  dynamodb: readDynamoDb,
  events: readEvents,
  kms: readKms,
  s3: readS3,
  sns: readSns,
  sqs: readSqs,
  ssm: readSsm,
  states: readStates,
};

/** What a request asks for. Of a service that is not known here it asks for the operation on everything. */
export const readRequest: RequestReader = (request, around) =>
  readers[request.service]?.(request, around) ?? [{ action: `${request.service}:${request.operation}`, resource: '*' }];
