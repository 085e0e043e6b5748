import { type Clock, instant } from '../../shared/clock.ts';
import type { createApplication as route } from '../../shared/contract/routes/applicant.ts';
import type { RegimeCode } from '../../shared/domain/catalogue/regimes.ts';
import { draftKeptMs } from '../../shared/domain/lifecycle/limits.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { createdAnswer } from '../../shared/http/present/application.ts';
import type { Reply } from '../../shared/http/reply.ts';
import { caseNumberOf, newSalt } from '../../shared/ids.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { createDraft } from '../../shared/store/transitions/create-draft.ts';
import type { Vault } from '../../shared/vault/vault.ts';
import { draftForm } from './draft-form.ts';

/** Creates a draft; it belongs to whoever is logged in. Run again after a crash, it finds the draft that it has created. */
export const createApplication =
  ({ table, clock, vault, regime }: { table: Table; clock: Clock; vault: Vault; regime: RegimeCode }) =>
  async ({ caller, body, once }: RequestOf<typeof route>): Promise<Reply> => {
    const draft = draftForm(body.form, regime);
    if ('problem' in draft) return draft;
    const at = instant(clock);
    const caseId = caseNumberOf(once);
    const expiresAt = new Date(clock.now() + draftKeptMs).toISOString();
    const actor = { kind: 'applicant', id: caller.subject } as const;
    const written = await createDraft(table, actor, {
      caseId,
      owner: caller.subject,
      regime,
      ...draft,
      form: await vault.seal(caseId, draft.form),
      digestSalt: newSalt(),
      at,
      expiresAt,
    });
    if (written.outcome === 'committed')
      return createdAnswer({ caseId, state: 'draft', version: 1, regime, createdAt: at, updatedAt: at }, draft.form);
    // An attempt before has created it and died before it answered.
    const found = await readCase(table, caller, caseId);
    if (found === undefined) throw new Error(`case number ${caseId} is taken`);
    return createdAnswer(found.case, await vault.open(caseId, found.case.form));
  };
