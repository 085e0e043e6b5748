import * as z from 'zod';
import type { Key } from '../store/keys.ts';
import { attachToken, type Bell } from '../store/transitions/attach-token.ts';
import { clearSignal } from '../store/transitions/clear-signal.ts';
import { ringDone } from './bell.ts';
import type { Signaller } from './signal.ts';

const Waiting = z.object({ state: z.string(), version: z.int() });

/**
 * Hangs the bell on an aggregate that waits in one of the states `waiting`. One that has come to its end already answers at once.
 * Throws where there is no such aggregate.
 */
export const hangBell = async (to: Signaller, key: Key, bell: Bell, waiting: readonly string[]): Promise<void> => {
  const { item } = await attachToken(to.table, key, bell, waiting);
  const found = Waiting.parse(item);
  if (waiting.includes(found.state)) return;
  await ringDone(to.workflow, bell.taskToken);
  await clearSignal(to.table, key, found.version);
};
