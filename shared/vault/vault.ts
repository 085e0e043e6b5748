import { type Leaf, leavesAt, withLeaves } from '../domain/personal/leaves.ts';
import { identityNumbers } from '../domain/personal/pointers.ts';
import type { OpenForm, SealedForm } from '../domain/personal/sealed-form.ts';
import { type DataKey, decrypt, encrypt, keyIdOf, type Place } from './cipher.ts';
import { type Keyring, type KeyringDeps, openKeyring } from './keyring.ts';

/** Encrypts and opens the identity numbers of forms, and texts beside them. */
export interface Vault {
  /** A form as it is stored with its case. */
  seal(caseId: string, form: OpenForm): Promise<SealedForm>;
  /** A form in the clear. @throws Error where a value is no ciphertext of this case and field */
  open(caseId: string, form: SealedForm): Promise<OpenForm>;
  /** A text of a case that may name a person, as it is stored. */
  sealText(place: Place, text: string): Promise<string>;
  /** The same in the clear; one that was never sealed is as it is. */
  openText(place: Place, stored: string): Promise<string>;
}

/** The keys that these ciphertexts name, each once. @throws Error for what is no ciphertext */
const keysOf = async (keyring: Keyring, leaves: readonly Leaf[]): Promise<Map<string, DataKey>> => {
  const keys = new Map<string, DataKey>();
  for (const { pointer, value } of leaves) {
    const id = keyIdOf(value);
    if (id === undefined) throw new Error(`${pointer} is not sealed`);
    if (!keys.has(id)) keys.set(id, await keyring.byId(id));
  }
  return keys;
};

const opened = (keys: Map<string, DataKey>, caseId: string, { pointer, value }: Leaf): Leaf => {
  const key = keys.get(keyIdOf(value) ?? '');
  if (key === undefined) throw new Error(`no key for ${pointer}`);
  return { pointer, value: decrypt(key, { caseId, pointer }, value) };
};

/** The vault on the keyring of fields. */
export const openVault = (deps: KeyringDeps): Vault => {
  const keyring = openKeyring(deps, 'field');
  return {
    seal: async (caseId, form) => {
      const leaves = leavesAt(form, identityNumbers);
      if (leaves.length === 0) return form as unknown as SealedForm;
      const key = await keyring.current();
      const sealed = leaves.map(({ pointer, value }) => ({ pointer, value: encrypt(key, { caseId, pointer }, value) }));
      return withLeaves(form, sealed) as SealedForm;
    },
    open: async (caseId, form) => {
      const leaves = leavesAt(form, identityNumbers);
      const keys = await keysOf(keyring, leaves);
      const clear = leaves.map((leaf) => opened(keys, caseId, leaf));
      return withLeaves(form, clear) as OpenForm;
    },
    sealText: async (place, text) => encrypt(await keyring.current(), place, text),
    openText: async (place, stored) => {
      const id = keyIdOf(stored);
      return id === undefined ? stored : decrypt(await keyring.byId(id), place, stored);
    },
  };
};
