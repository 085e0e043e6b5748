import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { OpenSequence } from '../../domain/numbering/sequence.ts';
import { updateOf } from '../expression.ts';
import { sequenceKey } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { isSingleWriteConflict, withRetry } from '../retry.ts';
import type { Table } from '../table.ts';

/**
 * Draws the next value of a sequence (1, 2, 3 …) by one atomic update: no two cases ever get the same. A value that is
 * drawn and not assigned is a gap (空号), which the sweeper records. Undefined once the sequence has been drawn to its end: it is
 * never counted beyond, so that it goes on at the very next number when its range is lengthened.
 */
export const drawNumber = async (table: Table, { kind, scope, size }: OpenSequence): Promise<number | undefined> => {
  const spec = updateOf({
    add: { drawn: 1 },
    set: { entity: 'sequence', kind, scope },
    where: { drawn: { absentOrUpTo: size - 1 } },
  });
  const command = {
    TableName: table.name,
    Key: toAttributes(sequenceKey(kind, scope)),
    ...spec,
    ReturnValues: 'UPDATED_NEW' as const,
  };
  try {
    const { Attributes } = await withRetry(isSingleWriteConflict, () =>
      table.client.send(new UpdateItemCommand(command)),
    );
    return Number(fromAttributes(Attributes ?? {}).drawn);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};
