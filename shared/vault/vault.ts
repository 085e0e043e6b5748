import { type Leaf, leavesAt, withLeaves } from '../domain/personal/leaves.ts';
import { identityNumbers } from '../domain/personal/pointers.ts';
import type { OpenForm, SealedForm } from '../domain/personal/sealed-form.ts';
import { type DataKey, decrypt, encrypt, keyIdOf } from './cipher.ts';
import { type Keyring, type KeyringDeps, openKeyring } from './keyring.ts';

/** Encrypts and opens the identity numbers of forms. */
export interface Vault {
  /** A form as it is stored with its case. */
  seal(caseId: string, form: OpenForm): Promise<SealedForm>;
  /** A form in the clear. @throws Error where a value is no ciphertext of this case and field */
  open(caseId: string, form: SealedForm): Promise<OpenForm>;
  /** One number, as it is stored with a case. */
  sealNumber(caseId: string, number: Leaf): Promise<string>;
  /** One sealed number in the clear, by where it stood on a form of the case. @throws Error as above */
  openNumber(caseId: string, number: Leaf): Promise<string>;
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

const closed = (key: DataKey, caseId: string, { pointer, value }: Leaf): string =>
  encrypt(key, { caseId, pointer }, value);

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
      const sealed = leaves.map((leaf) => ({ ...leaf, value: closed(key, caseId, leaf) }));
      return withLeaves(form, sealed) as SealedForm;
    },
    open: async (caseId, form) => {
      const leaves = leavesAt(form, identityNumbers);
      const keys = await keysOf(keyring, leaves);
      const clear = leaves.map((leaf) => opened(keys, caseId, leaf));
      return withLeaves(form, clear) as OpenForm;
    },
    sealNumber: async (caseId, number) => closed(await keyring.current(), caseId, number),
    openNumber: async (caseId, number) => opened(await keysOf(keyring, [number]), caseId, number).value,
  };
};
