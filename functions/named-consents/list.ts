import type { listOwnNamings as route } from '../../shared/contract/routes/consents.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { readNamedCases } from '../../shared/store/people/read-named-cases.ts';
import type { Deps } from './deps.ts';

/** How many cases a page looks at. */
const pageSize = 50;

/** Tells somebody which cases name them, whoever filed them; one whose login tells no identity number finds none. */
export const listOwnNamings =
  ({ table, people }: Deps) =>
  async ({ caller, query: { after } }: RequestOf<typeof route>): Promise<Reply> => {
    const found = caller.citizenId === undefined ? [] : await people.find(caller.citizenId);
    const { cases, next } = await readNamedCases(table, caller, found, { after, limit: pageSize });
    const items = cases.map(({ caseId, ...shown }) => ({ caseNumber: caseId, ...shown }));
    return answer(200, { items, next });
  };
