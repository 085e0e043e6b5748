import type { AwsRequest, Json } from '../../local/types.ts';

type Call = Pick<AwsRequest, 'service' | 'operation' | 'url'> & { body: string };

const call = (service: string, operation: string, body: Json | string, url = '/'): Call => ({
  ...{ service, operation, url },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const onTable = (action: string, resource: string): Call => {
  const [TableName = '', , IndexName] = resource.slice(resource.indexOf('table/') + 6).split('/');
  if (action === 'BatchGetItem') return call('dynamodb', action, { RequestItems: { [TableName]: { Keys: [] } } });
  if (action !== 'ConditionCheckItem') return call('dynamodb', action, { TableName, ...(IndexName && { IndexName }) });
  return call('dynamodb', 'TransactWriteItems', { TransactItems: [{ ConditionCheck: { TableName } }] });
};

const onMachine = (operation: string, stateMachineArn: string): Call =>
  call('states', operation, operation.startsWith('SendTask') ? { taskToken: 'token' } : { stateMachineArn });

const onObjects = (operation: string, resource: string): Call =>
  call('s3', operation, '', `/${resource.slice(resource.lastIndexOf(':') + 1).replace('*', 'x')}`);

const requests: Record<string, (action: string, resource: string, purpose?: string) => Call> = {
  dynamodb: onTable,
  states: onMachine,
  s3: onObjects,
  kms: (operation, KeyId, purpose) =>
    call('kms', operation, { KeyId, ...(purpose && { EncryptionContext: { purpose } }) }),
  ssm: (operation, Name) => call('ssm', operation, { Name }),
  sns: (Action, TopicArn) => call('sns', Action, new URLSearchParams({ Action, TopicArn }).toString()),
  sqs: (operation, arn) => call('sqs', operation, { QueueUrl: `http://queues/${arn.split(':').at(-1)}` }),
};

/** The request for which a grant is needed, as the function sends it; `purpose` is that of a data key. Throws for a service that has no entry here. */
export const requestOf = (action: string, resource: string, caller: string, purpose?: string): AwsRequest => {
  const [service = '', operation = ''] = action.split(':');
  const request = requests[service]?.(operation, resource, purpose);
  if (request === undefined) throw new Error(`no request is known for ${action}`);
  return { ...request, caller, method: 'POST', headers: {}, body: Buffer.from(request.body) };
};
