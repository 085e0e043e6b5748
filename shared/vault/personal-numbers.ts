import { createHmac } from 'node:crypto';
import { decrypt, encrypt, keyIdOf } from './cipher.ts';
import { type KeyringDeps, openKeyring } from './keyring.ts';

/**
 * Assigned numbers that contain an identity number: until December 2016 the taxpayer number of an individual business, which is its
 * operator's citizen ID and two digits. They are stored sealed, and registered by a keyed digest.
 */
export interface PersonalNumbers {
  /** A number as it is stored with its case. */
  seal(caseId: string, number: string): Promise<string>;
  /** A stored number in the clear; one that was never sealed is as it is. */
  open(caseId: string, stored: string): Promise<string>;
  /** What stands for a number in the register of numbers issued: the same for the same number, and no way back. */
  digest(number: string): Promise<string>;
}

const placeOf = (caseId: string) => ({ caseId, pointer: '/numbers' });

/** Personal numbers on the keyring of fields and, for digests, of the index. */
export const openPersonalNumbers = (deps: KeyringDeps): PersonalNumbers => {
  const fields = openKeyring(deps, 'field');
  const index = openKeyring(deps, 'index');
  return {
    seal: async (caseId, number) => encrypt(await fields.current(), placeOf(caseId), number),
    open: async (caseId, stored) => {
      const id = keyIdOf(stored);
      return id === undefined ? stored : decrypt(await fields.byId(id), placeOf(caseId), stored);
    },
    digest: async (number) => {
      // Always the first key: the register must know a number again however long ago it was issued.
      const [first = await index.current()] = await index.all();
      return `PERSONAL-${createHmac('sha256', first.secret).update(number).digest('hex').toUpperCase()}`;
    },
  };
};
