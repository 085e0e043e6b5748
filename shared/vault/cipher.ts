import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Lengths of AES-256-GCM's nonce and tag, bytes. */
const nonceBytes = 12;
const tagBytes = 16;

const pattern = /^enc:([a-z]+-\d+):([\w-]+)$/;

/** Where a value stands, which its ciphertext is bound to: moved to another case or field, it does not open. */
export interface Place {
  caseId: string;
  /** JSON pointer into the form, or what stands for one. */
  pointer: string;
}

const associatedData = ({ caseId, pointer }: Place): Buffer => Buffer.from(`${caseId} ${pointer}`);

/** A data key in the clear, and the id that ciphertexts name it by. */
export interface DataKey {
  id: string;
  secret: Buffer;
}

/** The ciphertext of a text, `enc:<key id>:<base64url of nonce, tag and body>`. */
export const encrypt = ({ id, secret }: DataKey, place: Place, text: string): string => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(associatedData(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `enc:${id}:${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
};

/** The id of the key that a stored value was encrypted with; undefined for what is no ciphertext. */
export const keyIdOf = (stored: string): string | undefined => pattern.exec(stored)?.[1];

/** The text of a ciphertext. @throws Error where it was altered, or moved from another case or field */
export const decrypt = ({ secret }: DataKey, place: Place, stored: string): string => {
  const bytes = Buffer.from(pattern.exec(stored)?.[2] ?? '', 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(associatedData(place)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
};
