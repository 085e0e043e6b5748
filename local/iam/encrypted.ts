import { asArray, asObject } from '../engines/provision/properties.ts';
import { arnIn } from '../place.ts';
import type { Stack } from '../template/stack.ts';
import type { Json, JsonObject, Resource } from '../types.ts';

type KeyOf = (properties: JsonObject) => Json | undefined;

const onBucket: KeyOf = ({ BucketEncryption }) => {
  const [rule] = asArray(asObject(BucketEncryption)?.ServerSideEncryptionConfiguration);
  return asObject(asObject(rule)?.ServerSideEncryptionByDefault)?.KMSMasterKeyID;
};
const onGlobalTable: KeyOf = ({ Replicas }) => {
  const [replica] = asArray(Replicas);
  return asObject(asObject(replica)?.SSESpecification)?.KMSMasterKeyId;
};

/** Where resources name the customer's key that encrypts them, and the ARN attribute that they have. */
const KINDS: Record<string, { key: KeyOf; arn: string }> = {
  'AWS::DynamoDB::Table': { key: ({ SSESpecification }) => asObject(SSESpecification)?.KMSMasterKeyId, arn: 'Arn' },
  'AWS::DynamoDB::GlobalTable': { key: onGlobalTable, arn: 'Arn' },
  'AWS::S3::Bucket': { key: onBucket, arn: 'Arn' },
  'AWS::SNS::Topic': { key: ({ KmsMasterKeyId }) => KmsMasterKeyId, arn: 'TopicArn' },
  'AWS::SQS::Queue': { key: ({ KmsMasterKeyId }) => KmsMasterKeyId, arn: 'Arn' },
};

/** The ARNs of the customer's keys by the ARN of what they encrypt. AWS's own keys (`alias/aws/…`) ask for nothing. */
export function readEncrypted(stack: Stack): Map<string, string> {
  const entries = stack.resources(...Object.keys(KINDS)).flatMap((resource): [string, string][] => {
    const key = keyOf(resource);
    if (key === undefined || key.includes('alias/aws/')) return [];
    const arn = stack.attribute(resource.logicalId, KINDS[resource.type]?.arn ?? 'Arn');
    return [[arn, key.startsWith('arn:') ? key : arnIn(stack.place, 'kms', `key/${key}`)]];
  });
  return new Map(entries);
}

function keyOf({ type, properties }: Resource): string | undefined {
  const key = KINDS[type]?.key(properties);
  return typeof key === 'string' ? key : undefined;
}
