import { createHmac } from 'node:crypto';
import { type Named, normalizedCitizenId, peopleOf } from '../domain/personal/named.ts';
import type { BlindPerson } from '../store/people/read-entries.ts';
import type { DataKey } from './cipher.ts';
import { type KeyringDeps, openKeyring } from './keyring.ts';

/** Knows people by a keyed digest of their identity number: whoever has the table and not the key cannot even try numbers. */
export interface BlindIndex {
  /** Everyone on a form. A case that has been indexed before stays under the key that it has. */
  namedOn(form: unknown, before?: Pick<Named, 'key'>): Promise<Named>;
  /** The digests of identity numbers, in their order, under the key that a case has, or the present one. */
  digestsOf(citizenIds: readonly string[], before?: Pick<Named, 'key'>): Promise<{ key: string; digests: string[] }>;
  /** A person under every key that there is, the oldest first. */
  find(citizenId: string): Promise<BlindPerson[]>;
}

/** HMAC-SHA256 of an identity number, base64url. */
export const blindDigest = ({ secret }: Pick<DataKey, 'secret'>, citizenId: string): string =>
  createHmac('sha256', secret).update(normalizedCitizenId(citizenId)).digest('base64url');

/** The blind index on the keyring of its own purpose. */
export const openBlindIndex = (deps: KeyringDeps): BlindIndex => {
  const keyring = openKeyring(deps, 'index');
  const keyFor = (before?: Pick<Named, 'key'>) => (before ? keyring.byId(before.key) : keyring.current());
  return {
    digestsOf: async (citizenIds, before) => {
      const key = await keyFor(before);
      return { key: key.id, digests: citizenIds.map((citizenId) => blindDigest(key, citizenId)) };
    },
    namedOn: async (form, before) => {
      const key = await keyFor(before);
      const people = peopleOf(form).map(({ citizenId, roles }) => [blindDigest(key, citizenId), roles] as const);
      return { key: key.id, people: Object.fromEntries(people) };
    },
    find: async (citizenId) =>
      (await keyring.all()).map((key) => ({ key: key.id, digest: blindDigest(key, citizenId) })),
  };
};
