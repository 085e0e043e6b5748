import type { KeyPurpose } from '../domain/personal/key-purposes.ts';
import { type Commit, commit } from './commit.ts';
import { type KeyringItem, keyringItem } from './items/keyring.ts';
import { keyringKey, keyringRange } from './keys.ts';
import { queryRange } from './read/query.ts';
import type { Table } from './table.ts';
import { putNew } from './writes.ts';

/** The wrapped keys of a purpose, the oldest first. */
export const readKeyring = async (table: Table, purpose: KeyPurpose): Promise<KeyringItem[]> => {
  const { pk, from, to } = keyringRange(purpose);
  return (await queryRange(table, pk, from, to)).map((item) => keyringItem.parse(item));
};

/** Adds a key under its sequence; rejected where somebody was faster, whose key is then the one to use. */
export const addKey = (table: Table, key: Omit<KeyringItem, 'entity'>): Promise<Commit> =>
  commit(table, [putNew(table, 'key', keyringKey(key.purpose, key.sequence), { entity: 'data-key', ...key })]);
