import * as z from 'zod';
import { queryRange } from '../read/query.ts';
import type { Table } from '../table.ts';

/** 号段: how many numbers of a sequence have been drawn, and up to where its gaps have been recorded. */
export const sequenceItem = z.object({
  kind: z.enum(['name-approval-number', 'registration-number', 'organization-code', 'seal-code']),
  scope: z.string(),
  drawn: z.int(),
  /** How many had been drawn at `markedAt`: whoever drew these has long assigned them, or never will. */
  marked: z.int().default(0),
  markedAt: z.string().optional(),
  /** All gaps up to here are recorded. */
  checked: z.int().default(0),
});
export type SequenceItem = z.infer<typeof sequenceItem>;

/** All sequences: a few for every registrar. */
export const readSequences = async (table: Table): Promise<SequenceItem[]> =>
  (await queryRange(table, 'SEQUENCE', ' ', '~')).map((item) => sequenceItem.parse(item));
