import { type Clock, instant } from '../../shared/clock.ts';
import type { editApplication as route } from '../../shared/contract/routes/applicant.ts';
import { draftKeptMs } from '../../shared/domain/lifecycle/limits.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { notAsRead } from '../../shared/http/draft-version.ts';
import { etagOf, presentApplication } from '../../shared/http/present/application.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { CaseItem } from '../../shared/store/items/case.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { editDraft } from '../../shared/store/transitions/edit-draft.ts';
import type { Vault } from '../../shared/vault/vault.ts';
import { draftForm } from './draft-form.ts';

/** Replaces the form of a draft, if it is still the version that the applicant had before them (If-Match). */
export const editApplication =
  ({ table, clock, vault }: { table: Table; clock: Clock; vault: Vault }) =>
  ({ caller, params, body, event }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const current = (await readCase(table, caller, params.caseNumber))?.case;
      if (current === undefined) return problem('not-found');
      if (current.state !== 'draft') return problem('not-a-draft');
      const ifMatch = event.headers['if-match'];
      if (ifMatch === undefined) return problem('if-match-required');
      const stale = notAsRead(current, ifMatch);
      if (stale) return stale;
      const draft = draftForm(body.form, current.regime, await vault.open(current.caseId, current.form));
      if ('problem' in draft) return draft;
      const at = instant(clock);
      const expiresAt = new Date(clock.now() + draftKeptMs).toISOString();
      const actor = { kind: 'applicant', id: caller.subject } as const;
      const form = await vault.seal(current.caseId, draft.form);
      const written = await editDraft(table, actor, current.caseId, current, { ...draft, form, at, expiresAt });
      if (written.outcome === 'rejected') return raced;
      const edited: CaseItem = { ...current, form, updatedAt: at, version: current.version + 1 };
      return answer(200, presentApplication(edited, draft.form), etagOf(edited));
    });
