import { type Clock, instant } from '../../shared/clock.ts';
import type { readSeenMaterial as route } from '../../shared/contract/routes/materials.ts';
import { addressOf } from '../../shared/files/address.ts';
import type { FileStore } from '../../shared/files/place.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readForReviewer } from '../../shared/store/read/read-for-reviewer.ts';
import type { Table } from '../../shared/store/table.ts';

/**
 * Where a reviewer can read a file that the item sees, for a minute. The look is in the access log before the address is answered; a
 * file that the item does not see is not found.
 */
export const readSeenMaterial =
  ({ table, clock, files }: { table: Table; clock: Clock; files: FileStore }) =>
  async ({ caller, params, route: id }: RequestOf<typeof route>): Promise<Reply> => {
    const { caseNumber, item, materialId } = params;
    const asked = { route: id, item, material: materialId };
    const opened = await readForReviewer(table, caller, caseNumber, asked, instant(clock), (_form, _item, seen) =>
      seen.some((one) => one.materialId === materialId) ? undefined : 'unseen',
    );
    const file = opened.outcome === 'shown' && opened.files.find((one) => one.materialId === materialId);
    if (!file) return problem('not-found');
    return answer(200, await addressOf(files, file, { ...file, now: clock.now() }));
  };
