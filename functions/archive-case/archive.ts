import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type Clock, instant } from '../../shared/clock.ts';
import { canonicalJson } from '../../shared/domain/canonical/canonical-json.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readArchive, readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { completeCase } from '../../shared/store/transitions/complete-case.ts';

interface Deps {
  table: Table;
  clock: Clock;
  s3: S3Client;
  bucket: string;
}

/** Writes the whole file of the case, with every event, to the archive, then completes it. Written again after a failure, it replaces itself. */
export const archive =
  ({ table, clock, s3, bucket }: Deps) =>
  async ({ caseId }: { caseId: string }): Promise<void> => {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `cases/${caseId}.json`,
        Body: canonicalJson(await readArchive(table, caseId)),
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
