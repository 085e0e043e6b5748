import { join } from 'node:path';
import { arnIn, DEFAULT_PLACE, type Place } from '../../place.ts';
import type { AwsService, Resource } from '../../types.ts';
import { jsonService, ServiceError } from '../service-error.ts';
import { keyIdIn } from './envelope.ts';
import { type KmsKey, loadKey } from './keys.ts';
import { kmsOperations } from './operations.ts';

/** What CloudFormation says of a key: Ref (its id) and the attribute Arn. */
export interface ProvisionedKey {
  keyId: string;
  keyArn: string;
}

/** The KMS of the city, with the keys of its stack. */
export interface Kms {
  service: AwsService;
  /** Loads or makes the key of an AWS::KMS::Key. */
  provisionKey(resource: Resource): ProvisionedKey;
  /** Gives a key the name of an AWS::KMS::Alias. */
  provisionAlias(resource: Resource): void;
  arnOf(logicalId: string): string;
  /** The ARN of the key of this id, ARN or alias; undefined where there is none. */
  keyArn(name: string): string | undefined;
  /** The ARN of the key that a ciphertext (base64) was made with; undefined for what is no ciphertext of this KMS. */
  keyOfCiphertext(base64: string): string | undefined;
}

/** Keys are kept in `dataDir/kms`, readable by their owner only. */
export function createKms(options: { dataDir: string; keys?: readonly Resource[]; place?: Place }): Kms {
  const place = options.place ?? DEFAULT_PLACE;
  const directory = join(options.dataDir, 'kms');
  const byLogicalId = new Map<string, ProvisionedKey>();
  const byId = new Map<string, KmsKey>();
  const aliases = new Map<string, string>();
  const arn = (key: KmsKey): string => arnIn(place, 'kms', `key/${key.keyId}`);

  const lookUp = (name: string): KmsKey | undefined => {
    const short = name.startsWith('arn:')
      ? name
          .split(':')
          .slice(5)
          .join(':')
          .replace(/^key\//, '')
      : name;
    return byId.get(short.startsWith('alias/') ? (aliases.get(short) ?? '') : short);
  };
  const find = (name: string): KmsKey => {
    const key = lookUp(name);
    if (!key) throw new ServiceError('NotFoundException', `Key '${name}' does not exist`);
    return key;
  };
  const provisionKey = (resource: Resource): ProvisionedKey => {
    const key = loadKey(directory, resource);
    byId.set(key.keyId, key);
    const provisioned = { keyId: key.keyId, keyArn: arn(key) };
    byLogicalId.set(resource.logicalId, provisioned);
    return provisioned;
  };
  for (const key of options.keys ?? []) provisionKey(key);
  const keyArn = (name: string): string | undefined => {
    const key = lookUp(name);
    return key && arn(key);
  };
  return {
    service: jsonService('KMS', kmsOperations(find, arn, place.account)),
    provisionKey,
    provisionAlias: ({ logicalId, properties: { AliasName, TargetKeyId } }) => {
      if (typeof AliasName !== 'string' || typeof TargetKeyId !== 'string') {
        throw new Error(`${logicalId}: AliasName and TargetKeyId must be strings`);
      }
      aliases.set(AliasName, find(TargetKeyId).keyId);
    },
    arnOf: (logicalId) => {
      const key = byLogicalId.get(logicalId);
      if (!key) throw new Error(`${logicalId} is no key`);
      return key.keyArn;
    },
    keyArn,
    keyOfCiphertext: (base64) => {
      const keyId = keyIdIn(Buffer.from(base64, 'base64'));
      return keyId === undefined ? undefined : keyArn(keyId);
    },
  };
}
