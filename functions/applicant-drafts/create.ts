import { type Clock, instant } from '../../shared/clock.ts';
import type { createApplication as route } from '../../shared/contract/routes/applicant.ts';
import { draftKeptMs } from '../../shared/domain/lifecycle/limits.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { etagOf } from '../../shared/http/present/application.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import type { Ids } from '../../shared/ids.ts';
import type { Table } from '../../shared/store/table.ts';
import { createDraft } from '../../shared/store/transitions/create-draft.ts';
import { draftForm } from './draft-form.ts';

/** Creates a draft; it belongs to whoever is logged in. */
export const createApplication =
  ({ table, clock, ids }: { table: Table; clock: Clock; ids: Ids }) =>
  async ({ caller, body }: RequestOf<typeof route>): Promise<Reply> => {
    const draft = draftForm(body.form);
    if ('problem' in draft) return draft;
    const at = instant(clock);
    const caseId = ids.caseNumber();
    const expiresAt = new Date(clock.now() + draftKeptMs).toISOString();
    const actor = { kind: 'applicant', id: caller.subject } as const;
    const written = await createDraft(table, actor, {
      caseId,
      owner: caller.subject,
      regime: '2013',
      ...draft,
      at,
      expiresAt,
    });
    if (written.outcome === 'rejected') throw new Error(`case number ${caseId} is taken`);
    const created = { caseNumber: caseId, state: 'draft', version: 1, form: draft.form, createdAt: at, updatedAt: at };
    return answer(201, created, { ...etagOf(created), location: `/v1/applications/${caseId}` });
  };
