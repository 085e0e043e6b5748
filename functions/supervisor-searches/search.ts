import { type Clock, instant } from '../../shared/clock.ts';
import type { searchPerson as route } from '../../shared/contract/routes/supervision.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { appendSearch } from '../../shared/store/people/append-search.ts';
import { readNamedCases } from '../../shared/store/people/read-named-cases.ts';
import type { Table } from '../../shared/store/table.ts';
import type { BlindIndex } from '../../shared/vault/blind-index.ts';

interface Deps {
  table: Table;
  clock: Clock;
  people: BlindIndex;
}

/** How many cases a page looks at. */
const pageSize = 50;

/** 冒名登记: the cases that name a person. The search is on record before anything is answered. */
export const searchPerson =
  ({ table, clock, people }: Deps) =>
  async ({ caller, body: { citizenId, reason, after } }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await people.find(citizenId);
    const { cases, next } = await readNamedCases(table, caller, found, { after, limit: pageSize });
    const person = found.at(-1);
    await appendSearch(table, {
      ...{ at: instant(clock), actor: { kind: 'supervisor', id: caller.subject } },
      ...{ reason, after, shown: cases.length, ...(person && { person }) },
    });
    const items = cases.map(({ caseId, ...shown }) => ({ caseNumber: caseId, ...shown }));
    return answer(200, { items, next });
  };
