import { AwsCallError, createJsonClient, type JsonClient } from '../../aws/json-client.ts';
import { arnIn, DEFAULT_PLACE, type Place } from '../../place.ts';
import type { JsonObject, Resource } from '../../types.ts';
import { asArray, asObject, refuseUnknown, stringOr } from './properties.ts';

/** What CloudFormation says of a table: Ref, and the attributes Arn and StreamArn. */
export interface ProvisionedTable {
  tableName: string;
  tableArn: string;
  streamArn?: string;
}

const KNOWN = new Set([
  ...[
    'TableName',
    'KeySchema',
    'AttributeDefinitions',
    'BillingMode',
    'StreamSpecification',
    'TimeToLiveSpecification',
  ],
  ...['GlobalSecondaryIndexes', 'LocalSecondaryIndexes', 'ProvisionedThroughput', 'Replicas', 'SSESpecification'],
  ...['PointInTimeRecoverySpecification', 'DeletionProtectionEnabled', 'Tags', 'TableClass', 'WarmThroughput'],
  ...['WriteProvisionedThroughputSettings', 'WriteOnDemandThroughputSettings', 'OnDemandThroughput'],
  ...['ContributorInsightsSpecification'],
]);

/**
 * Creates the table of an AWS::DynamoDB::Table or ::GlobalTable, or brings an existing one up to date with new indexes.
 * Capacity is always on demand: nothing here is provisioned. Throws for a property that it does not know.
 */
export async function provisionTable(
  resource: Resource,
  ddbUrl: string,
  place: Place = DEFAULT_PLACE,
): Promise<ProvisionedTable> {
  refuseUnknown(resource, KNOWN);
  const client = createJsonClient(ddbUrl, 'dynamodb', place.region);
  try {
    const tableName = stringOr(resource, 'TableName', resource.logicalId);
    const existing = await describe(client, tableName);
    if (existing) {
      refuseOtherProjections(resource, existing);
      await addMissingIndexes(client, resource, tableName, existing);
    } else await client.call('DynamoDB_20120810.CreateTable', createInput(resource, tableName));
    await enableTimeToLive(client, resource, tableName);
    const label = (await describe(client, tableName))?.LatestStreamLabel;
    const tableArn = arnIn(place, 'dynamodb', `table/${tableName}`);
    return { tableName, tableArn, ...(label === undefined ? {} : { streamArn: `${tableArn}/stream/${label}` }) };
  } finally {
    client.stop();
  }
}

async function describe(client: JsonClient, TableName: string): Promise<JsonObject | undefined> {
  try {
    return asObject((await client.call('DynamoDB_20120810.DescribeTable', { TableName })).Table);
  } catch (error) {
    if (error instanceof AwsCallError && error.type === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

function createInput({ properties, logicalId }: Resource, TableName: string): JsonObject {
  const { KeySchema, AttributeDefinitions } = properties;
  if (!KeySchema || !AttributeDefinitions)
    throw new Error(`${logicalId}: KeySchema and AttributeDefinitions are needed`);
  const input: JsonObject = { TableName, KeySchema, AttributeDefinitions, BillingMode: 'PAY_PER_REQUEST' };
  const indexes = asArray(properties.GlobalSecondaryIndexes).map(indexInput);
  if (indexes.length > 0) input.GlobalSecondaryIndexes = indexes;
  if (properties.LocalSecondaryIndexes) input.LocalSecondaryIndexes = properties.LocalSecondaryIndexes;
  const stream = asObject(properties.StreamSpecification);
  if (stream) input.StreamSpecification = { StreamEnabled: true, StreamViewType: stream.StreamViewType ?? null };
  return input;
}

/** An index as CreateTable takes it, without the capacity settings that only CloudFormation knows. */
function indexInput(index: unknown): JsonObject {
  const { IndexName = null, KeySchema = null, Projection = null } = index as JsonObject;
  return { IndexName, KeySchema, Projection };
}

/** CloudFormation does not change what an index projects; here too the data has to begin anew. */
function refuseOtherProjections({ properties, logicalId }: Resource, table: JsonObject): void {
  for (const present of asArray(table.GlobalSecondaryIndexes).map(asObject)) {
    const wanted = asArray(properties.GlobalSecondaryIndexes)
      .map(asObject)
      .find((index) => index?.IndexName === present?.IndexName);
    if (wanted && projectionOf(wanted) !== projectionOf(present))
      throw new Error(`${logicalId}: index ${wanted.IndexName} projects other attributes than in this data directory`);
  }
}

function projectionOf(index: JsonObject | undefined): string {
  const { ProjectionType, NonKeyAttributes } = asObject(index?.Projection) ?? {};
  return JSON.stringify([ProjectionType, asArray(NonKeyAttributes).map(String).sort()]);
}

async function addMissingIndexes(client: JsonClient, { properties }: Resource, TableName: string, table: JsonObject) {
  const present = new Set(asArray(table.GlobalSecondaryIndexes).map((index) => asObject(index)?.IndexName));
  const missing = asArray(properties.GlobalSecondaryIndexes).filter(
    (index) => !present.has(asObject(index)?.IndexName),
  );
  for (const index of missing) {
    await client.call('DynamoDB_20120810.UpdateTable', {
      TableName,
      AttributeDefinitions: properties.AttributeDefinitions ?? [],
      GlobalSecondaryIndexUpdates: [{ Create: indexInput(index) }],
    });
  }
}

async function enableTimeToLive(client: JsonClient, { properties }: Resource, TableName: string): Promise<void> {
  const wanted = asObject(properties.TimeToLiveSpecification);
  if (!wanted) return;
  const { TimeToLiveDescription } = await client.call('DynamoDB_20120810.DescribeTimeToLive', { TableName });
  if (asObject(TimeToLiveDescription)?.TimeToLiveStatus === 'ENABLED') return;
  await client.call('DynamoDB_20120810.UpdateTimeToLive', {
    TableName,
    TimeToLiveSpecification: { AttributeName: wanted.AttributeName ?? null, Enabled: wanted.Enabled ?? true },
  });
}
