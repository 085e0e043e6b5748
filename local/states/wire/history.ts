import * as z from 'zod';
import type { JsonObject } from '../../types.ts';
import type { Engine } from '../engine.ts';
import type { Queries } from '../journal/queries.ts';
import type { EventRow } from '../journal/rows.ts';
import { pageOf, pagePosition, pageSize } from './paging.ts';
import { epochSeconds, type Operation, operation } from './protocol.ts';

const shape = z.object({
  executionArn: z.string(),
  maxResults: z.int().min(0).max(1000).optional(),
  reverseOrder: z.boolean().default(false),
  nextToken: z.string().optional(),
  includeExecutionData: z.boolean().optional(),
});

/** The member of a history event that holds its details: states share one for entering and one for leaving. */
function detailsKey(type: string): string {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
}

function eventOf(row: EventRow): JsonObject {
  return {
    id: row.seq,
    previousEventId: row.previous,
    timestamp: epochSeconds(row.at),
    type: row.type,
    ...(row.details !== null && { [detailsKey(row.type)]: JSON.parse(row.details) as JsonObject }),
  };
}

/** GetExecutionHistory. */
export function historyOperations(engine: Engine, queries: Queries): Record<string, Operation> {
  return {
    GetExecutionHistory: operation(shape, async ({ executionArn, maxResults, reverseOrder, nextToken }) => {
      const { id } = engine.find(executionArn);
      const size = pageSize(maxResults);
      const from = pagePosition(nextToken, reverseOrder ? Number.MAX_SAFE_INTEGER : 0);
      const { page, ...more } = pageOf(queries.events(id, from, size + 1, reverseOrder), size, ({ seq }) => seq);
      return { events: page.map(eventOf), ...more };
    }),
  };
}
