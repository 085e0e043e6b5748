import { asObject } from '../../engines/provision/properties.ts';
import { arnIn } from '../../place.ts';
import { inputOf, type RequestReader, textOf } from './surroundings.ts';

/** A KMS call: on the key that it names, or that its ciphertext was made with. */
export const readKms: RequestReader = (request, around) => {
  const input = inputOf(request);
  const name = textOf(input, 'KeyId');
  const named = name === '' ? around.keyOfCiphertext(textOf(input, 'CiphertextBlob')) : around.keyArn(name);
  // What is not there is nobody's: it is refused under the name that was given.
  const resource = named ?? (name.startsWith('arn:') ? name : arnIn(around.place, 'kms', `key/${name}`));
  const bound = Object.entries(asObject(input.EncryptionContext) ?? {});
  const context = Object.fromEntries(bound.map(([key, value]) => [`kms:EncryptionContext:${key}`, String(value)]));
  return [{ action: `kms:${request.operation}`, resource, context }];
};
