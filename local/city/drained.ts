import { setTimeout as pause } from 'node:timers/promises';
import type { EventBridge } from '../schedules/index.ts';
import type { EventSources } from '../streams/index.ts';

/** How often it looks whether the event rules are done (ms). */
const LOOK_MS = 20;

/** Waits until streams, queues and event rules have nothing left to deliver; false if that takes over `timeoutMs`. */
export async function untilDrained(
  sources: EventSources | undefined,
  events: EventBridge,
  timeoutMs: number,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    // What a rule's function writes may reach a stream, so the rules are to be done first.
    if (events.idle() && (await sources?.drained(deadline - Date.now())) !== false && events.idle()) return true;
    await pause(LOOK_MS);
  }
  return false;
}
