import { instant } from '../../shared/clock.ts';
import type { CaseItem } from '../../shared/store/items/case.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import { readConsents, readOrdersOf } from '../../shared/store/read/read-consents.ts';
import { expireDraft } from '../../shared/store/transitions/expire-draft.ts';
import { postponeExpiry } from '../../shared/store/transitions/postpone-expiry.ts';
import type { Deps } from './deps.ts';
import { eachDue } from './each-due.ts';

/** After so long it is looked at again whether a supervision order still needs a draft, ms. */
const orderLooksMs = 86_400_000;

/** A draft, or one that was stopped before it was ever submitted. */
const isDraft = ({ state, submittedAt }: CaseItem): boolean =>
  state === 'draft' || (state === 'stopped' && submittedAt === undefined);

/**
 * Drafts of which nobody has heard for 90 days: dropped, with everything personal in them. What a supervisor is still looking into stays
 * until that is settled.
 */
export const expireDrafts = (deps: Deps): Promise<number> =>
  eachDue(deps, worklist.drafts, instant(deps.clock), async ({ caseId }) => {
    const { table, clock } = deps;
    const dossier = await readWholeCase(table, caseId);
    if (!isDraft(dossier.case)) return;
    const consents = await readConsents(table, caseId);
    const orders = consents ? await readOrdersOf(table, consents) : [];
    if (orders.some(({ state }) => state === 'open')) {
      await postponeExpiry(table, dossier.case, new Date(clock.now() + orderLooksMs).toISOString());
      return;
    }
    await expireDraft(table, { ...dossier, consents }, instant(clock));
    // Rejected: it was edited, denied or submitted in this very moment, and is looked at again.
  });
