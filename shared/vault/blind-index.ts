import { createHmac } from 'node:crypto';
import { type Named, normalizedCitizenId, peopleOf } from '../domain/personal/named.ts';
import type { BlindPerson } from '../store/people/read-named-cases.ts';
import type { DataKey } from './cipher.ts';
import { type KeyringDeps, openKeyring } from './keyring.ts';

/** Knows people by a keyed digest of their identity number: whoever has the table and not the key cannot even try numbers. */
export interface BlindIndex {
  /** Everyone on a form. A case that has been indexed before stays under the key that it has. */
  namedOn(form: unknown, before?: Named): Promise<Named>;
  /** A person under every key that there is, the oldest first. */
  find(citizenId: string): Promise<BlindPerson[]>;
}

/** HMAC-SHA256 of an identity number, base64url. */
export const blindDigest = ({ secret }: Pick<DataKey, 'secret'>, citizenId: string): string =>
  createHmac('sha256', secret).update(normalizedCitizenId(citizenId)).digest('base64url');

/** The blind index on the keyring of its own purpose. */
export const openBlindIndex = (deps: KeyringDeps): BlindIndex => {
  const keyring = openKeyring(deps, 'index');
  return {
    namedOn: async (form, before) => {
      const key = await (before ? keyring.byId(before.key) : keyring.current());
      const people = peopleOf(form).map(({ citizenId, roles }) => [blindDigest(key, citizenId), roles] as const);
      return { key: key.id, people: Object.fromEntries(people) };
    },
    find: async (citizenId) =>
      (await keyring.all()).map((key) => ({ key: key.id, digest: blindDigest(key, citizenId) })),
  };
};
