import { accepted, type Client } from '../../shared/contract/client.ts';
import { listCollections, recordCollection } from '../../shared/contract/routes/partners.ts';
import { type Habits, type Person, wait } from './person.ts';
import { allPages, workOn } from './worklist.ts';

/** 办事大厅: the clerk's API, the halls, and how long applicants take to come (ms). */
export interface Hall extends Habits {
  api: Client;
  halls: readonly string[];
  collectedAfterMs: number;
}

/** Starts the clerk of the halls: whoever comes is handed the batch, and that is recorded. */
export const startHall = ({ api, halls, collectedAfterMs, ...habits }: Hall): Person =>
  workOn<{ hall: string; caseNumber: string }>(
    {
      list: async (signal) => (await Promise.all(halls.map((hall) => waitingAt(api, hall, signal)))).flat(),
      keyOf: ({ caseNumber }) => caseNumber,
      handle: async (params, signal) => {
        await wait(collectedAfterMs, signal);
        await accepted(api, recordCollection, { params });
      },
    },
    habits,
  );

const waitingAt = async (api: Client, hall: string, signal: AbortSignal) => {
  const waiting = await allPages((cursor) =>
    accepted(api, listCollections, { params: { hall }, query: { limit: 100, cursor }, signal }),
  );
  return waiting.map(({ caseNumber }) => ({ hall, caseNumber }));
};
