import type { AttributeValue, DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../../../shared/store/table.ts';

/** A command of the SDK, as far as these tests look at it. */
interface Sent {
  constructor: { name: string };
  input: Record<string, unknown>;
}

/** A table that answers from a script and remembers what it was sent; the SDK's client is the edge that is replaced. */
export const recordingTable = (answer: (command: Sent, calls: number) => unknown = () => ({})) => {
  const sent: Sent[] = [];
  const send = async (command: Sent): Promise<unknown> => {
    sent.push(command);
    return answer(command, sent.length);
  };
  const table: Table = { client: { send } as unknown as DynamoDBClient, name: 'registry' };
  return { table, sent };
};

interface Expressions {
  ConditionExpression?: string;
  UpdateExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
}

/** An expression with its names and values put in: `state IN ("open") AND version = 3`. */
export const readable = (text: string | undefined, of: Expressions): string => {
  const values = unmarshall(of.ExpressionAttributeValues ?? {});
  return (text ?? '').replaceAll(/[#:][\w-]+/g, (placeholder) => {
    const found = placeholder.startsWith('#') ? of.ExpressionAttributeNames?.[placeholder] : undefined;
    return found ?? (placeholder in values ? JSON.stringify(values[placeholder]) : `?${placeholder}?`);
  });
};

/** One write of a transaction, in words. */
export interface Written {
  kind: 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
  key: string;
  condition: string;
  update: string;
  /** What is put. */
  item: Record<string, unknown>;
}

type Operation = Expressions & { Item?: Record<string, AttributeValue>; Key?: Record<string, AttributeValue> };

const writtenOf = (write: TransactWriteItem): Written => {
  const [kind, operation] = Object.entries(write)[0] as [Written['kind'], Operation];
  const item = unmarshall(operation.Item ?? {});
  const { pk, sk } = operation.Key ? unmarshall(operation.Key) : item;
  return {
    kind,
    key: `${pk} ${sk}`,
    condition: readable(operation.ConditionExpression, operation),
    update: readable(operation.UpdateExpression, operation),
    item,
  };
};

/** What a change commits, as one transaction. */
export const transactionOf = async (change: (table: Table) => Promise<unknown>): Promise<Written[]> => {
  const { table, sent } = recordingTable();
  await change(table);
  const [only, ...others] = sent;
  if (only?.constructor.name !== 'TransactWriteItemsCommand' || others.length > 0)
    throw new Error('not one transaction');
  return (only.input.TransactItems as TransactWriteItem[]).map(writtenOf);
};
