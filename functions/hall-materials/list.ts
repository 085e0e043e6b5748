import { instant } from '../../shared/clock.ts';
import type { listMaterialsAtHall as route } from '../../shared/contract/routes/materials.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { presentSeen } from '../../shared/http/present/material.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readFilesForHall } from '../../shared/store/read/read-for-hall.ts';
import type { Deps } from './deps.ts';

/** Which files a case has, for the clerk who is to compare them with the originals that are brought. */
export const listMaterialsAtHall =
  ({ table, clock }: Deps) =>
  async ({ caller, params, route: id }: RequestOf<typeof route>): Promise<Reply> => {
    const { hall, caseNumber: caseId } = params;
    const files = await readFilesForHall(table, { caller, hall }, { route: id, caseId }, instant(clock));
    if (files === undefined) return problem('not-found');
    return answer(200, { caseNumber: caseId, files: files.map((file) => presentSeen(file, clock)) });
  };
