import type { Json, JsonObject } from '../types.ts';

/** Request units as DynamoDB reports them: on demand, one unit of each is one WRU or RRU. */
export interface Capacity {
  write: number;
  read: number;
}

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);
const READS = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', 'TransactGetItems']);

/** Whether the operation changes items. */
export const isWrite = (operation: string): boolean => WRITES.has(operation);

/** Whether DynamoDB reports the capacity that the operation consumed. */
export const reportsCapacity = (operation: string): boolean => WRITES.has(operation) || READS.has(operation);

/** Asks for the consumed capacity, by putting the parameter in front of the others: nothing is parsed. */
export function askForCapacity(body: Buffer): Buffer {
  if (body.includes('"ReturnConsumedCapacity"')) return body;
  const start = body.indexOf('{');
  if (start < 0) return body;
  const rest = body.subarray(start + 1);
  const comma = rest.toString('latin1', 0, 16).trimStart().startsWith('}') ? '' : ',';
  return Buffer.concat([Buffer.from(`{"ReturnConsumedCapacity":"INDEXES"${comma}`), rest]);
}

/** Adds up what an answer says was consumed, table and indexes together. */
export function consumed(operation: string, answer: string): Capacity {
  const { ConsumedCapacity } = JSON.parse(answer) as { ConsumedCapacity?: Json };
  const entries = Array.isArray(ConsumedCapacity) ? ConsumedCapacity : [ConsumedCapacity];
  let units = 0;
  for (const entry of entries) units += Number((entry as JsonObject | undefined)?.CapacityUnits ?? 0);
  return isWrite(operation) ? { write: units, read: 0 } : { write: 0, read: units };
}
