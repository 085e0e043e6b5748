import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type Clock, instant } from '../../shared/clock.ts';
import { canonicalJson } from '../../shared/domain/canonical/canonical-json.ts';
import { keptKey } from '../../shared/files/place.ts';
import { materialItem } from '../../shared/store/items/material.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readArchive, readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { completeCase } from '../../shared/store/transitions/complete-case.ts';

interface Deps {
  table: Table;
  clock: Clock;
  s3: S3Client;
  bucket: string;
  /** Where the files of cases are: they stay there, as long as the archive does. */
  materialsBucket: string;
}

/**
 * 电子档案: the record of a file that was handed in says where its content is, beside its digest, size and media type. Nothing deletes
 * that any more, and no version but this one was ever there.
 */
const withPlace = (record: Record<string, unknown>, bucket: string): Record<string, unknown> => {
  if (record.entity !== 'material' || record.state !== 'kept') return record;
  const { caseId, materialId } = materialItem.parse(record);
  return { ...record, object: { bucket, key: keptKey({ caseId, materialId }) } };
};

/** Writes the whole file of the case, with every event, to the archive, then completes it. Written again after a failure, it replaces itself. */
export const archive =
  ({ table, clock, s3, bucket, materialsBucket }: Deps) =>
  async ({ caseId }: { caseId: string }): Promise<void> => {
    const records = await readArchive(table, caseId);
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `cases/${caseId}.json`,
        Body: canonicalJson(records.map((record) => withPlace(record, materialsBucket))),
        ContentType: 'application/json',
      }),
    );
    await untilCommitted(async () => {
      const { case: current } = await readWholeCase(table, caseId);
      if (current.state === 'completed') return;
      const written = await completeCase(table, current, instant(clock));
      return written.outcome === 'rejected' ? raced : undefined;
    });
  };
