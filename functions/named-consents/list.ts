import type { listOwnNamings as route } from '../../shared/contract/routes/consents.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { readEntries } from '../../shared/store/people/read-entries.ts';
import type { Deps } from './deps.ts';
import { ownNaming } from './own-naming.ts';

/** How many cases a page looks at. */
const pageSize = 50;

const waiting = ({ until }: { until?: string | undefined }): number => Number(until !== undefined);

/**
 * Tells somebody which cases name them, whoever filed them, and which drafts have asked them; on each page those first that wait for their
 * answer. One whose login tells no identity number finds none.
 */
export const listOwnNamings =
  (deps: Deps) =>
  async ({ caller, query: { after } }: RequestOf<typeof route>): Promise<Reply> => {
    const me = caller.citizenId === undefined ? [] : await deps.people.find(caller.citizenId);
    const { caseIds, ...next } = await readEntries(deps.table, me, { after, limit: pageSize });
    const read = await Promise.all(caseIds.map((caseId) => ownNaming(deps, caller, caseId, me)));
    const namings = read.filter((one) => one !== undefined);
    return answer(200, { items: namings.toSorted((one, other) => waiting(other) - waiting(one)), ...next });
  };
