import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type Clock, instant } from '../../shared/clock.ts';
import { canonicalJson } from '../../shared/domain/canonical/canonical-json.ts';
import { consentsItem } from '../../shared/store/items/consents.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readArchive, readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { completeCase } from '../../shared/store/transitions/complete-case.ts';
import { dropProposal } from '../../shared/store/transitions/drop-proposal.ts';

interface Deps {
  table: Table;
  clock: Clock;
  s3: S3Client;
  bucket: string;
}

/** The whole file of a case, without the supplement that was proposed and never sent: people stand on it who have nothing to do with the case. */
const fileOf = (table: Table, clock: Clock, caseId: string): Promise<Record<string, unknown>[]> =>
  untilCommitted(async () => {
    const file = await readArchive(table, caseId);
    const proposing = file.find(({ entity, proposal }) => entity === 'consents' && proposal !== undefined);
    if (proposing === undefined) return file;
    const { case: current } = await readWholeCase(table, caseId);
    await dropProposal(table, current, consentsItem.parse(proposing), instant(clock));
    return raced; // read anew, without it
  });

/** Writes the whole file of the case, with every event, to the archive, then completes it. Written again after a failure, it replaces itself. */
export const archive =
  ({ table, clock, s3, bucket }: Deps) =>
  async ({ caseId }: { caseId: string }): Promise<void> => {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `cases/${caseId}.json`,
        Body: canonicalJson(await fileOf(table, clock, caseId)),
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
