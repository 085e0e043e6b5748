import { describe, expect, test } from 'vitest';
import type { AwsRequest, JsonObject } from '../../local/types.ts';
import { iamOf, type Removal, without } from './policies-of-template.ts';
import { requestOf } from './request-of-grant.ts';

const { stack } = iamOf();

interface Granted extends Removal {
  /** The function whose role it is. */
  who: string;
  resource: string;
  /** Only when a service asks in the caller's name. */
  via: boolean;
  /** Only for data keys of this purpose. */
  purpose?: string;
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);
const roleOf = new Map(
  stack
    .resources('AWS::Lambda::Function')
    .map(({ properties }) => [String(properties.Role).split('/').at(-1), String(properties.FunctionName)]),
);

const conditionOf = ({ Condition }: JsonObject): Pick<Granted, 'via' | 'purpose'> => {
  const { StringEquals = {} } = (Condition ?? {}) as { StringEquals?: JsonObject };
  const purpose = StringEquals['kms:EncryptionContext:purpose'];
  return { via: 'kms:ViaService' in StringEquals, ...(purpose && { purpose: String(purpose) }) };
};

/** Each action on each resource that a function is granted. */
const granted: Granted[] = stack.resources('AWS::IAM::Policy').flatMap(({ logicalId, properties }) => {
  const who = roleOf.get(list(properties.Roles)[0] ?? '');
  if (who === undefined) return [];
  const { Statement } = properties.PolicyDocument as { Statement: JsonObject[] };
  return Statement.flatMap((statement, at) =>
    list(statement.Action).flatMap((action) =>
      list(statement.Resource).map((resource) => ({
        from: logicalId,
        at,
        action,
        who,
        resource,
        ...conditionOf(statement),
      })),
    ),
  );
});

/**
 * What AWS asks for and no request of the city does: the logs of functions, what DynamoDB and S3 may do with a key in the
 * caller's name, what the CDK adds for queues and streams.
 */
const unasked = [
  /^logs:/,
  /^kms:(DescribeKey|ReEncryptFrom|ReEncryptTo)$/,
  /^dynamodb:ListStreams$/,
  /^sqs:(GetQueueAttributes|GetQueueUrl)$/,
];
const isAsked = ({ action, via }: Granted): boolean =>
  !unasked.some((pattern) => pattern.test(action)) && !(via && /^kms:(Encrypt|GenerateDataKey)$/.test(action));
const asked = granted.filter(isAsked);

/** Reading a stream is Lambda's own doing, which is checked when the city starts. */
const byLambda = /^dynamodb:(DescribeStream|GetRecords|GetShardIterator)$/;

/** The key of partners' secrets is asked for itself, to close and to open them. */
const isAskedItself = (resource: string): boolean => resource.includes('key/PartnersKey');

/** A key that encrypts something is asked for by the requests for that. */
const requestFor = ({ action, resource, who, from, purpose }: Granted): AwsRequest[] => {
  if (byLambda.test(action)) return [];
  if (purpose) return [requestOf(action, resource, who, purpose)];
  const encrypts = /^kms:(Decrypt|GenerateDataKey)$/.test(action) && !isAskedItself(resource);
  if (!encrypts) return [requestOf(action, resource, who)];
  const others = granted.filter((one) => one.from === from && /^(dynamodb:.*(Item|Query)|s3:|sns:)/.test(one.action));
  return others.map((one) => requestOf(one.action, one.resource, who));
};

/** What the city says of these requests: '' when all are allowed, or why it would not even start. */
const answerTo = async (requests: readonly AwsRequest[], template?: ReturnType<typeof without>): Promise<string> => {
  try {
    const { iam, denied } = iamOf(template);
    const answers = await Promise.all(
      requests.map((request) => iam.interceptor(request, async () => ({ status: 200, headers: {}, body: '' }))),
    );
    const refused = answers.filter((answer) => answer?.status !== 200);
    expect(refused.length > 0).toBe(denied.length > 0);
    return denied.join('\n');
  } catch (error) {
    return (error as Error).message;
  }
};

const short = (text: string): string => text.replaceAll(`${stack.place.stackName}-`, '').replace(/[0-9A-F]{8}$/, '');

describe('what a function is granted, it needs: without it the function is refused by name, action and resource', () => {
  test('as it is, every function is allowed what it is granted', async () => {
    expect(asked.length).toBeGreaterThan(100);
    expect(await answerTo(asked.flatMap(requestFor))).toBe('');
  });

  test.each(asked.map((one) => ({ ...one, name: short(one.who), on: short(one.resource.split(':').at(-1) ?? '') })))(
    '$name: $action on $on',
    async (grant) => {
      const refusal = await answerTo(requestFor(grant), without(grant));
      const resource = grant.resource.replace(/\*$/, 'x');
      expect(refusal).toContain(`/${grant.who} is not authorized to perform: ${grant.action} on resource: ${resource}`);
    },
  );
});
