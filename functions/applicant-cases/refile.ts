import { instant } from '../../shared/clock.ts';
import type { refileApplication as route } from '../../shared/contract/routes/applicant.ts';
import { hasEnded } from '../../shared/domain/lifecycle/case-state.ts';
import { draftKeptMs } from '../../shared/domain/lifecycle/limits.ts';
import { isErased } from '../../shared/domain/personal/sealed-form.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { createdAnswer } from '../../shared/http/present/application.ts';
import { problem, type Reply } from '../../shared/http/reply.ts';
import { caseNumberOf, newSalt } from '../../shared/ids.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { createDraft } from '../../shared/store/transitions/create-draft.ts';
import type { Deps } from './deps.ts';

/**
 * Copies a case that has ended without release into a new draft, under the regime that the city now registers by. One a key: run
 * again after a crash, it finds that one.
 */
export const refileApplication =
  ({ table, clock, vault, regime }: Deps) =>
  async ({ caller, params, once }: RequestOf<typeof route>): Promise<Reply> => {
    const ended = (await readCase(table, caller, params.caseNumber))?.case;
    if (ended === undefined) return problem('not-found');
    if (!hasEnded(ended.state) || ended.endedAt === undefined) return problem('not-ended');
    // An erased draft has ended too, but there is nothing to copy.
    if (isErased(ended.form)) return problem('not-ended');
    const at = instant(clock);
    const caseId = caseNumberOf(once);
    const form = await vault.open(ended.caseId, ended.form);
    const { companyName } = ended;
    const written = await createDraft(
      table,
      { kind: 'applicant', id: caller.subject },
      {
        caseId,
        owner: caller.subject,
        regime,
        form: await vault.seal(caseId, form),
        digestSalt: newSalt(),
        ...(companyName && { companyName }),
        at,
        expiresAt: new Date(clock.now() + draftKeptMs).toISOString(),
        refiledFrom: ended.caseId,
      },
    );
    if (written.outcome === 'committed')
      return createdAnswer({ caseId, state: 'draft', version: 1, regime, createdAt: at, updatedAt: at }, form);
    // An attempt before has created it and died before it answered.
    const found = await readCase(table, caller, caseId);
    if (found === undefined) throw new Error(`case number ${caseId} is taken`);
    return createdAnswer(found.case, await vault.open(caseId, found.case.form));
  };
