import * as z from 'zod';
import { keyPurposes } from '../../domain/personal/key-purposes.ts';

/** 密钥环: a data key, wrapped by the key of personal data that never leaves KMS. */
export const keyringItem = z.object({
  entity: z.literal('data-key'),
  purpose: z.enum(keyPurposes),
  /** From 1; the highest of a purpose is the current one. */
  sequence: z.int(),
  /** The data key, encrypted by KMS; base64. */
  wrapped: z.string(),
  createdAt: z.string(),
});
export type KeyringItem = z.infer<typeof keyringItem>;

/** The id by which ciphertexts and index entries name their key, e.g. `field-1`. */
export const keyIdOf = ({ purpose, sequence }: Pick<KeyringItem, 'purpose' | 'sequence'>): string =>
  `${purpose}-${sequence}`;
