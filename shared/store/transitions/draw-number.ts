import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { NumberKind } from '../../domain/catalogue/types.ts';
import { updateOf } from '../expression.ts';
import { sequenceKey } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { isSingleWriteConflict, withRetry } from '../retry.ts';
import type { Table } from '../table.ts';

/**
 * Draws the next value of a sequence (1, 2, 3 …) by one atomic update: no two cases ever get the same. A value that is
 * drawn and not assigned is a gap (空号), which the sweeper records.
 */
export const drawNumber = async (table: Table, kind: NumberKind, scope: string): Promise<number> => {
  const spec = updateOf({ add: { drawn: 1 }, set: { entity: 'sequence', kind, scope } });
  const command = {
    TableName: table.name,
    Key: toAttributes(sequenceKey(kind, scope)),
    ...spec,
    ReturnValues: 'UPDATED_NEW' as const,
  };
  const { Attributes } = await withRetry(isSingleWriteConflict, () =>
    table.client.send(new UpdateItemCommand(command)),
  );
  return Number(fromAttributes(Attributes ?? {}).drawn);
};
