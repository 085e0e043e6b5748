import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { lean } from '../aws/lean.ts';

/** The one table and the client that reaches it. */
export interface Table {
  client: DynamoDBClient;
  name: string;
}

/** Names of the table's two sparse indexes (design.md §5). */
export const indexes = { owner: 'owner', work: 'work' } as const;

/** Opens the table; the SDK reads endpoint and credentials from its environment. */
export const openTable = (name: string): Table => ({ client: lean(new DynamoDBClient({ maxAttempts: 5 })), name });
