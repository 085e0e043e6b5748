import { instant } from '../../shared/clock.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import { readConsents } from '../../shared/store/read/read-consents.ts';
import { expireDraft } from '../../shared/store/transitions/expire-draft.ts';
import { lapseUploads } from '../../shared/store/transitions/lapse-uploads.ts';
import type { Deps } from './deps.ts';
import { eachDue } from './each-due.ts';

/** Drafts of which nobody has heard for 90 days: dropped, with everything personal in them. */
export const expireDrafts = (deps: Deps): Promise<number> =>
  eachDue(deps, worklist.drafts, instant(deps.clock), async ({ caseId }) => {
    const dossier = await readWholeCase(deps.table, caseId);
    if (dossier.case.state !== 'draft') return;
    await lapseUploads(deps.table, dossier, instant(deps.clock));
    const consents = await readConsents(deps.table, caseId);
    await expireDraft(deps.table, { ...dossier, consents }, instant(deps.clock));
    // Rejected: it was edited or submitted in this very moment, and is not expired any more.
  });
