import { AwsCallError, type JsonClient } from '../aws/json-client.ts';
import { asArray, asObject } from '../engines/provision/properties.ts';
import type { JsonObject } from '../types.ts';

const API = 'DynamoDBStreams_20120810';

/** Reads the one shard of a table's stream, in order. */
export interface TableStreamReader {
  /** The ARN by which the engine knows the stream. */
  streamArn: string;
  shardId: string;
  /** The position from which it reads first: a sequence number, or TRIM_HORIZON. */
  startsAfter: string;
  /** The records that follow those read before, up to `limit`; none when there is nothing new. */
  next(limit: number): Promise<JsonObject[]>;
}

/** Opens the newest stream of a table after the position that `resumeAfter` answers for it, or at the start. */
export async function openTableStream(
  client: JsonClient,
  tableName: string,
  start: 'TRIM_HORIZON' | 'LATEST',
  resumeAfter: (streamArn: string) => string | undefined,
): Promise<TableStreamReader> {
  const { Table } = await client.call('DynamoDB_20120810.DescribeTable', { TableName: tableName });
  const streamArn = asObject(Table)?.LatestStreamArn;
  if (typeof streamArn !== 'string') throw new Error(`Table ${tableName} has no stream`);
  const { StreamDescription } = await client.call(`${API}.DescribeStream`, { StreamArn: streamArn });
  const shards = asArray(asObject(StreamDescription)?.Shards);
  const shardId = asObject(shards[0])?.ShardId;
  if (shards.length !== 1 || typeof shardId !== 'string') {
    throw new Error(`The stream of ${tableName} has ${shards.length} shards; the runner reads streams with one`);
  }
  let after = resumeAfter(streamArn) ?? startOf(asObject(shards[0]), start);
  let iterator = await iteratorFor(client, streamArn, shardId, after);
  const next = async (limit: number): Promise<JsonObject[]> => {
    const answer = await getRecords(client, iterator, limit, () => iteratorFor(client, streamArn, shardId, after));
    const records = asArray(answer.Records) as JsonObject[];
    const last = asObject(records.at(-1)?.dynamodb)?.SequenceNumber;
    if (typeof last === 'string') after = last;
    iterator = String(answer.NextShardIterator);
    return records;
  };
  return { streamArn, shardId, startsAfter: after, next };
}

/**
 * Where a mapping starts that has read nothing yet: LATEST is the end that the shard has at this moment, as a position
 * that can be kept: records written while the city is down are not skipped.
 */
function startOf(shard: JsonObject | undefined, start: 'TRIM_HORIZON' | 'LATEST'): string {
  const end = asObject(shard?.SequenceNumberRange)?.EndingSequenceNumber;
  return start === 'LATEST' && typeof end === 'string' ? end : 'TRIM_HORIZON';
}

async function iteratorFor(client: JsonClient, StreamArn: string, ShardId: string, after: string): Promise<string> {
  const position: JsonObject =
    after === 'TRIM_HORIZON'
      ? { ShardIteratorType: 'TRIM_HORIZON' }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after };
  const { ShardIterator } = await client.call(`${API}.GetShardIterator`, { StreamArn, ShardId, ...position });
  return String(ShardIterator);
}

/** An iterator lives 15 minutes on AWS; a new one from the same position goes on where it stood. */
async function getRecords(client: JsonClient, ShardIterator: string, Limit: number, renew: () => Promise<string>) {
  try {
    return await client.call(`${API}.GetRecords`, { ShardIterator, Limit });
  } catch (error) {
    if (!(error instanceof AwsCallError) || error.type !== 'ExpiredIteratorException') throw error;
    return client.call(`${API}.GetRecords`, { ShardIterator: await renew(), Limit });
  }
}
