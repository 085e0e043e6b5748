import { asArray } from '../engines/provision/properties.ts';
import { arnIn } from '../place.ts';
import type { Stack } from '../template/stack.ts';
import type { Json, JsonObject, Resource } from '../types.ts';
import { type Grant, grantsOf } from './grant.ts';
import { readPolicy, type Statement } from './policy.ts';

/** Where the policy of a resource stands, and the ARNs of what it belongs to. */
const KINDS: Record<string, { document: string; owners(resource: Resource, stack: Stack): string[] }> = {
  'AWS::KMS::Key': { document: 'KeyPolicy', owners: ({ logicalId }, stack) => [stack.attribute(logicalId, 'Arn')] },
  'AWS::SNS::TopicPolicy': {
    document: 'PolicyDocument',
    owners: ({ properties }) => asArray(properties.Topics).map(String),
  },
  'AWS::S3::BucketPolicy': {
    document: 'PolicyDocument',
    owners: ({ properties }, { place }) => [arnIn(place, 's3', String(properties.Bucket))],
  },
  'AWS::SQS::QueuePolicy': {
    document: 'PolicyDocument',
    owners: ({ properties }, { place }) =>
      asArray(properties.Queues).map((url) => arnIn(place, 'sqs', String(url).slice(String(url).lastIndexOf('/') + 1))),
  },
};

const PERMISSION = new Set(['Action', 'FunctionName', 'Principal', 'SourceArn', 'SourceAccount']);

/** What the policies of the stack's resources grant and deny, Lambda permissions among them. */
export function readResourcePolicies(stack: Stack): Grant[] {
  const policies = stack.resources(...Object.keys(KINDS)).flatMap((resource) => {
    const { document = '', owners } = KINDS[resource.type] ?? {};
    const statements = readPolicy(resource.properties[document], resource.logicalId);
    return (owners?.(resource, stack) ?? []).flatMap((arn) => grantsOf(statements, resource.logicalId, arn));
  });
  const permissions = stack.resources('AWS::Lambda::Permission').flatMap((resource) => {
    const { statement, functionArn } = readPermission(resource, stack);
    return grantsOf([statement], resource.logicalId, functionArn);
  });
  return [...policies, ...permissions];
}

/** A Lambda permission as the statement that it adds to the policy of its function. */
function readPermission(
  { logicalId, properties }: Resource,
  stack: Stack,
): { statement: Statement; functionArn: string } {
  const unknown = Object.keys(properties).find((name) => !PERMISSION.has(name));
  if (unknown) throw new Error(`${logicalId}.${unknown} is not known here`);
  const { Action, FunctionName, Principal, SourceArn, SourceAccount } = properties as Record<string, string>;
  if (!Action || !FunctionName || !Principal)
    throw new Error(`${logicalId}: Action, FunctionName and Principal are needed`);
  const functionArn = FunctionName.startsWith('arn:')
    ? FunctionName
    : arnIn(stack.place, 'lambda', `function:${FunctionName}`);
  const conditions: Record<string, JsonObject> = {
    ...(SourceArn && { ArnLike: { 'aws:SourceArn': SourceArn } }),
    ...(SourceAccount && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
  };
  const written: Json = {
    Effect: 'Allow',
    Action,
    Principal: Principal.includes('.amazonaws.com') ? { Service: Principal } : { AWS: Principal },
    Condition: conditions,
  };
  const [statement] = readPolicy({ Version: '2012-10-17', Statement: [written] }, logicalId);
  if (!statement) throw new Error(`${logicalId}: no statement`);
  return { statement, functionArn };
}
