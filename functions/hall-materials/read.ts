import { instant } from '../../shared/clock.ts';
import type { readMaterialAtHall as route } from '../../shared/contract/routes/materials.ts';
import { addressOf } from '../../shared/files/address.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readForHall } from '../../shared/store/read/read-for-hall.ts';
import type { Deps } from './deps.ts';

/** Where a clerk can read the file that they are to compare with its original, for a minute. */
export const readMaterialAtHall =
  ({ table, clock, files }: Deps) =>
  async ({ caller, params, route: id }: RequestOf<typeof route>): Promise<Reply> => {
    const { hall, caseNumber: caseId, materialId } = params;
    const file = await readForHall(table, { caller, hall }, { route: id, caseId, materialId }, instant(clock));
    if (file === undefined) return problem('not-found');
    return answer(200, await addressOf(files, file, { ...file, now: clock.now() }));
  };
