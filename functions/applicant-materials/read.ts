import type { Clock } from '../../shared/clock.ts';
import type { readMaterial as route } from '../../shared/contract/routes/materials.ts';
import { addressOf } from '../../shared/files/address.ts';
import type { FileStore } from '../../shared/files/place.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { keptOf } from '../../shared/store/items/material.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';

/** Where an applicant can read a file of their own, for a minute. */
export const readMaterial =
  ({ table, clock, files }: { table: Table; clock: Clock; files: FileStore }) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await readCase(table, caller, params.caseNumber);
    const file = keptOf(found?.materials ?? []).find((one) => one.materialId === params.materialId);
    if (file === undefined) return problem('not-found');
    return answer(200, await addressOf(files, file, { ...file, now: clock.now() }));
  };
