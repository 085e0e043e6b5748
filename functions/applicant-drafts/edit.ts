import { type Clock, instant } from '../../shared/clock.ts';
import type { editApplication as route } from '../../shared/contract/routes/applicant.ts';
import { draftKeptMs } from '../../shared/domain/lifecycle/limits.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { etagOf, presentApplication } from '../../shared/http/present/application.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { editDraft } from '../../shared/store/transitions/edit-draft.ts';
import { draftForm } from './draft-form.ts';

/** Replaces the form of a draft, if it is still the version that the applicant had before them (If-Match). */
export const editApplication =
  ({ table, clock }: { table: Table; clock: Clock }) =>
  async ({ caller, params, body, event }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await readCase(table, caller, params.caseNumber);
    if (found === undefined) return problem('not-found');
    const current = found.case;
    if (current.state !== 'draft') return problem('not-a-draft');
    const expected = event.headers['if-match'];
    if (expected === undefined) return problem('if-match-required');
    if (expected !== etagOf(current).etag) return problem('edited-meanwhile');
    const draft = draftForm(body.form);
    if ('problem' in draft) return draft;
    const at = instant(clock);
    const expiresAt = new Date(clock.now() + draftKeptMs).toISOString();
    const actor = { kind: 'applicant', id: caller.subject } as const;
    const written = await editDraft(table, actor, current.caseId, current, { ...draft, at, expiresAt });
    if (written.outcome === 'rejected') return problem('edited-meanwhile');
    const edited = { ...current, form: draft.form, updatedAt: at, version: current.version + 1 };
    return answer(200, presentApplication(edited as typeof current), etagOf(edited));
  };
