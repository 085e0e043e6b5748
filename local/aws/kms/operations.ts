import { randomBytes } from 'node:crypto';
import { asObject } from '../../engines/provision/properties.ts';
import type { Json, JsonObject } from '../../types.ts';
import { type Operation, ServiceError } from '../service-error.ts';
import { type Binding, keyIdOf, open, seal } from './envelope.ts';
import type { KmsKey } from './keys.ts';
import { createSigner, type Signer } from './signer.ts';

type FindKey = (name: string) => KmsKey;

const SIGNING = { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY', SigningAlgorithms: ['ECDSA_SHA_256'] };
const ENCRYPTING = {
  ...{ KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT', EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] },
};

/** The operations of KMS that functions use, on the keys that `find` finds by id, ARN or alias. */
export function kmsOperations(find: FindKey, arn: (key: KmsKey) => string, account: string): Record<string, Operation> {
  const signers = new Map<string, Signer>();
  const signerOf = (name: string): { key: KmsKey; signer: Signer } => {
    const key = find(name);
    if (key.spec !== 'ECC_NIST_P256') throw wrongUsage(arn(key));
    const signer = signers.get(key.keyId) ?? createSigner(key);
    signers.set(key.keyId, signer);
    return { key, signer };
  };
  const binding = (name: string, input: JsonObject): Binding & { arn: string } => {
    const key = find(name);
    if (key.spec !== 'SYMMETRIC_DEFAULT') throw wrongUsage(arn(key));
    const context = asObject(input.EncryptionContext) ?? {};
    return { keyId: key.keyId, secret: Buffer.from(key.secret, 'base64'), context, arn: arn(key) };
  };
  const dataKey = (input: JsonObject): { plaintext: Buffer; answer: JsonObject } => {
    const key = binding(text(input, 'KeyId'), input);
    const plaintext = randomBytes(Number(input.NumberOfBytes ?? (input.KeySpec === 'AES_128' ? 16 : 32)));
    return { plaintext, answer: { KeyId: key.arn, CiphertextBlob: base64(seal(key, plaintext)) } };
  };
  return {
    Sign: (input) => {
      const { key, signer } = signerOf(text(input, 'KeyId'));
      if (input.SigningAlgorithm !== 'ECDSA_SHA_256') throw wrongUsage(arn(key));
      const type = input.MessageType === 'DIGEST' ? 'DIGEST' : 'RAW';
      const signature = signer.sign(bytes(input, 'Message'), type);
      return { KeyId: arn(key), Signature: base64(signature), SigningAlgorithm: 'ECDSA_SHA_256' };
    },
    GetPublicKey: (input) => {
      const { key, signer } = signerOf(text(input, 'KeyId'));
      return { KeyId: arn(key), PublicKey: base64(signer.publicKey), CustomerMasterKeySpec: key.spec, ...SIGNING };
    },
    DescribeKey: (input) => ({ KeyMetadata: metadata(find(text(input, 'KeyId')), arn, account) }),
    Encrypt: (input) => {
      const key = binding(text(input, 'KeyId'), input);
      const blob = base64(seal(key, bytes(input, 'Plaintext')));
      return { KeyId: key.arn, CiphertextBlob: blob, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
    },
    Decrypt: (input) => {
      const blob = bytes(input, 'CiphertextBlob');
      const key = binding(keyIdOf(blob), input);
      const named = typeof input.KeyId === 'string' ? find(input.KeyId).keyId : key.keyId;
      if (named !== key.keyId) throw new ServiceError('IncorrectKeyException', 'The ciphertext is of another key');
      return { KeyId: key.arn, Plaintext: base64(open(key, blob)), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
    },
    GenerateDataKey: (input) => {
      const { plaintext, answer } = dataKey(input);
      return { ...answer, Plaintext: base64(plaintext) };
    },
    GenerateDataKeyWithoutPlaintext: (input) => dataKey(input).answer,
  };
}

function metadata(key: KmsKey, arn: (key: KmsKey) => string, AWSAccountId: string): Json {
  return {
    AWSAccountId,
    KeyId: key.keyId,
    Arn: arn(key),
    CreationDate: key.createdAt,
    Description: key.description,
    Enabled: true,
    KeyState: 'Enabled',
    KeyManager: 'CUSTOMER',
    Origin: 'AWS_KMS',
    MultiRegion: false,
    CustomerMasterKeySpec: key.spec,
    ...(key.spec === 'ECC_NIST_P256' ? SIGNING : ENCRYPTING),
  };
}

const wrongUsage = (arn: string): ServiceError =>
  new ServiceError('InvalidKeyUsageException', `${arn} cannot be used for this operation or algorithm.`);

const base64 = (value: Buffer): string => value.toString('base64');

function text(input: JsonObject, name: string): string {
  const value = input[name];
  if (typeof value !== 'string' || value === '') throw new ServiceError('ValidationException', `${name} is needed`);
  return value;
}

const bytes = (input: JsonObject, name: string): Buffer => Buffer.from(text(input, name), 'base64');
