import type { S3Client } from '@aws-sdk/client-s3';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { archive } from '../../../functions/archive-case/archive.ts';
import { aCase, aMaterial, at, caseId } from '../store/items.ts';
import { recordingTable } from '../store/recorder.ts';

test('the archive of a case says of every file that was handed in where its content is, and what it is', async () => {
  const kept = aMaterial('kept');
  const items = [{ ...aCase('completed'), form: '{}' }, kept, aMaterial('removed', { materialId: 'CL-2' })];
  const { table } = recordingTable(() => ({
    Items: items.map((item) => marshall(item, { removeUndefinedValues: true })),
  }));
  const put: { Bucket: string; Key: string; Body: string }[] = [];
  const s3 = { send: async ({ input }: { input: (typeof put)[number] }) => put.push(input) } as unknown as S3Client;
  const clock = { now: () => Date.parse(at) };
  await archive({ table, clock, s3, bucket: 'archive', materialsBucket: 'materials' })({ caseId });
  expect(put).toMatchObject([{ Bucket: 'archive', Key: `cases/${caseId}.json` }]);
  const [, file, removed] = JSON.parse(put[0]?.Body ?? '[]');
  const { sha256, size, mediaType } = kept;
  const object = { bucket: 'materials', key: `kept/${caseId}/CL-1` };
  expect(file).toMatchObject({ state: 'kept', sha256, size, mediaType, object });
  expect(removed).not.toHaveProperty('object');
});
