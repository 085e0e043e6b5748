import { instant } from '../../shared/clock.ts';
import { discardKept } from '../../shared/files/discard.ts';
import type { MaterialItem } from '../../shared/store/items/material.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import { clearErasure } from '../../shared/store/transitions/clear-erasure.ts';
import { lapseUploads } from '../../shared/store/transitions/lapse-uploads.ts';
import type { Deps } from './deps.ts';
import { ago, eachDue, forgottenMs } from './each-due.ts';

/** What a file comes to: one that never came lapses first, and what may lie in its places goes with the next run. */
const erase = async (deps: Deps, file: MaterialItem): Promise<void> => {
  if (file.state === 'awaited') {
    await lapseUploads(deps.table, [file], instant(deps.clock));
    return;
  }
  await discardKept(deps.files, file);
  await clearErasure(deps.table, file);
};

/**
 * Files that were removed or refused, and uploads whose time is over: whatever lies in their places is deleted. That is done when no
 * completion can be under way any more, which may have put the file in its place after it was removed.
 */
export const eraseFiles = (deps: Deps): Promise<number> => {
  const before = ago(deps, forgottenMs);
  return eachDue(deps, worklist.erasures, before, async ({ caseId }) => {
    const { materials } = await readWholeCase(deps.table, caseId);
    const due = materials.filter(({ workKey, workDue = '' }) => workKey === worklist.erasures && workDue <= before);
    for (const file of due) await erase(deps, file);
  });
};
