import type { KMSClient } from '@aws-sdk/client-kms';
import { type Clock, instant } from '../clock.ts';
import { type KeyPurpose, keyRotationMs } from '../domain/personal/key-purposes.ts';
import { type KeyringItem, keyIdOf } from '../store/items/keyring.ts';
import { addKey, readKeyring } from '../store/keyring.ts';
import type { Table } from '../store/table.ts';
import type { DataKey } from './cipher.ts';
import { newDataKey, unwrap } from './data-keys.ts';

export interface KeyringDeps {
  table: Table;
  kms: KMSClient;
  clock: Clock;
  /** The KMS key that wraps the data keys. */
  masterKeyId: string;
}

/** The data keys of one purpose, unwrapped, the oldest first. */
export interface Keyring {
  /** All keys, for what may have been written under any of them: read anew, as one may have been added a moment ago. */
  all(): Promise<readonly DataKey[]>;
  /** The key for what is written now. Makes the first one, and a new one when the last has grown old. */
  current(): Promise<DataKey>;
  /** The key of an id. @throws Error where there is none */
  byId(id: string): Promise<DataKey>;
}

/** How long unwrapped keys stay in memory, ms: a KMS call per function and five minutes, not per request. */
const keptMs = 5 * 60_000;

interface Opened {
  stored: readonly KeyringItem[];
  keys: readonly DataKey[];
  until: number;
}

/** Opens the keyring of a purpose as far as the function's grant reaches. */
export const openKeyring = ({ table, kms, clock, masterKeyId }: KeyringDeps, purpose: KeyPurpose): Keyring => {
  let opened: Promise<Opened> | undefined;
  const open = async (): Promise<Opened> => {
    const stored = await readKeyring(table, purpose);
    const keys = stored.map(async (item) => ({
      id: keyIdOf(item),
      secret: await unwrap(kms, masterKeyId, purpose, item.wrapped),
    }));
    return { stored, keys: await Promise.all(keys), until: clock.now() + keptMs };
  };
  const reload = (): Promise<Opened> => {
    opened = open().catch((error: unknown) => {
      opened = undefined; // tried again by the next request
      throw error;
    });
    return opened;
  };
  const load = async (): Promise<Opened> => {
    const mine = opened ?? reload();
    const known = await mine;
    if (clock.now() < known.until) return known;
    // Whoever finds it stale first reloads it for all.
    return opened === mine ? reload() : load();
  };
  const isFresh = ({ stored }: Opened): boolean => {
    const newest = stored.at(-1);
    return newest !== undefined && clock.now() < Date.parse(newest.createdAt) + keyRotationMs;
  };
  const add = async ({ stored }: Opened): Promise<Opened> => {
    const sequence = (stored.at(-1)?.sequence ?? 0) + 1;
    const wrapped = await newDataKey(kms, masterKeyId, purpose);
    // Rejected: another function was faster, and its key is read like one's own.
    await addKey(table, { purpose, sequence, wrapped, createdAt: instant(clock) });
    return reload();
  };
  return {
    all: async () => (await reload()).keys,
    current: async () => {
      const known = await load();
      const { keys } = isFresh(known) ? known : await add(known);
      const newest = keys.at(-1);
      if (newest === undefined) throw new Error(`the keyring has no ${purpose} key`);
      return newest;
    },
    byId: async (id) => {
      const inKeyring = ({ keys }: Opened) => keys.find((key) => key.id === id);
      // One that was added a moment ago is not in memory yet.
      const found = inKeyring(await load()) ?? inKeyring(await reload());
      if (found === undefined) throw new Error(`the keyring has no key ${id}`);
      return found;
    },
  };
};
