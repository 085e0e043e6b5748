import { createPublicKey, type KeyObject } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { type Place, placeIn } from '../demo/city/place.ts';
import { ADMINISTRATOR } from '../local/administrator.ts';
import { DEFAULT_PLACE } from '../local/place.ts';
import { openTable, type Table } from '../shared/store/table.ts';
import { say } from './messages.ts';
import { type AuditOptions, StackNames } from './options.ts';
import { openSignedDays, type SignedDays } from './signed-days.ts';

/** Everything that an audit reads. */
export interface Sources {
  table: Table;
  days: SignedDays;
  /** The only key whose signatures count, by the id that they name. */
  keyId: string;
  publicKey(): Promise<KeyObject>;
}

/** Lets the SDK find the city of this machine, as it finds AWS elsewhere: by the environment. */
const useCity = ({ aws }: Place, dataDir: string): StackNames => {
  if (aws === undefined) throw new Error(say('notRunning', { dataDir }));
  process.env.AWS_ENDPOINT_URL = aws.url;
  process.env.AWS_REGION = DEFAULT_PLACE.region;
  process.env.AWS_ACCESS_KEY_ID = ADMINISTRATOR.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = ADMINISTRATOR.secretAccessKey;
  const { TableName: table, DailyHeadsBucket: bucket, AuditKeyId: keyId } = aws.outputs;
  return StackNames.parse({ table, bucket, keyId });
};

const namesOf = (options: AuditOptions): StackNames => {
  if ('stack' in options) return options.stack;
  const place = placeIn(options.dataDir);
  if (place === undefined) throw new Error(say('notRunning', { dataDir: options.dataDir }));
  return useCity(place, options.dataDir);
};

/** Opens what is to be audited. @throws Error where no city has been started in the directory */
export const openSources = (options: AuditOptions): Sources => {
  const { table, bucket, keyId } = namesOf(options);
  return {
    table: openTable(table),
    days: openSignedDays(new S3Client({}), bucket),
    keyId,
    publicKey: async () => {
      const { PublicKey } = await new KMSClient({}).send(new GetPublicKeyCommand({ KeyId: keyId }));
      if (PublicKey === undefined) throw new Error('KMS answered no public key');
      return createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
    },
  };
};
