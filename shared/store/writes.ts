import type { Write } from './commit.ts';
import { conditionOf, type UpdateSpec, updateOf, type Where } from './expression.ts';
import type { Key } from './keys.ts';
import { toAttributes } from './marshal.ts';
import type { Table } from './table.ts';

/** Puts an item under a condition: one of the alternatives in `either` must hold. */
export const put = (table: Table, label: string, key: Key, item: object, either: readonly Where[]): Write => ({
  label,
  write: { Put: { TableName: table.name, Item: toAttributes({ ...key, ...item }), ...conditionOf(either) } },
});

/** Puts an item that must not exist yet. */
export const putNew = (table: Table, label: string, key: Key, item: object): Write =>
  put(table, label, key, item, [{ pk: { absent: true } }]);

export const update = (table: Table, label: string, key: Key, spec: UpdateSpec): Write => ({
  label,
  write: { Update: { TableName: table.name, Key: toAttributes(key), ...updateOf(spec) } },
});

/** Writes nothing, but the whole transaction fails unless the item meets the condition. */
export const check = (table: Table, label: string, key: Key, where: Where): Write => ({
  label,
  write: { ConditionCheck: { TableName: table.name, Key: toAttributes(key), ...conditionOf([where]) } },
});

/** Deletes an item, whatever there is unless a condition is given. */
export const remove = (table: Table, label: string, key: Key, where?: Where): Write => ({
  label,
  write: { Delete: { TableName: table.name, Key: toAttributes(key), ...(where && conditionOf([where])) } },
});
