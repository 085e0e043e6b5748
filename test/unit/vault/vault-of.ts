import { randomBytes } from 'node:crypto';
import { TransactionCanceledException as Canceled, type TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { KeyringDeps } from '../../../shared/vault/keyring.ts';
import { recordingTable } from '../store/recorder.ts';

type Row = Record<string, unknown> & { sk: string };

const taken = (): TransactionCanceledException =>
  new Canceled({ message: 'taken', $metadata: {}, CancellationReasons: [{ Code: 'ConditionalCheckFailed' }] });

/** A keyring in memory with a KMS that wraps by remembering; the SDK's clients are the edge that is replaced. */
export const keyringInMemory = (clock: { now(): number }) => {
  const rows = new Map<string, Row>();
  const wrapped = new Map<string, { purpose: unknown; secret: Buffer }>();
  const calls = { generated: 0, decrypted: 0 };
  const { table } = recordingTable(({ constructor: { name }, input }) => {
    if (name === 'QueryCommand') {
      const values = unmarshall(input.ExpressionAttributeValues as Parameters<typeof unmarshall>[0]);
      const found = [...rows.values()].filter(({ sk }) => sk >= values[':from'] && sk <= values[':to']);
      return { Items: found.map((row) => marshall(row)) };
    }
    const [write] = input.TransactItems as { Put: { Item: Parameters<typeof unmarshall>[0] } }[];
    const row = unmarshall(write?.Put.Item ?? {}) as Row;
    if (rows.has(row.sk)) throw taken();
    rows.set(row.sk, row);
    return {};
  });
  const send = async ({
    constructor: { name },
    input,
  }: {
    constructor: { name: string };
    input: Record<string, unknown>;
  }) => {
    const { purpose } = input.EncryptionContext as { purpose: string };
    if (name === 'GenerateDataKeyCommand') {
      calls.generated += 1;
      const blob = randomBytes(16);
      wrapped.set(blob.toString('base64'), { purpose, secret: randomBytes(32) });
      return { CiphertextBlob: blob };
    }
    calls.decrypted += 1;
    const known = wrapped.get(Buffer.from(input.CiphertextBlob as Uint8Array).toString('base64'));
    if (known?.purpose !== purpose) throw new Error('InvalidCiphertextException');
    return { Plaintext: known.secret };
  };
  const deps: KeyringDeps = { table, kms: { send } as unknown as KMSClient, clock, masterKeyId: 'personal-data' };
  return { deps, rows, calls };
};
