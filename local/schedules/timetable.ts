import type { CityClock } from '../types.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { Rule } from './rule.ts';

/** The last instant that JavaScript knows. */
const NEVER = 8.64e15;

/**
 * Fires the rules that have a schedule, on the city's clock. What came due while the city was down, or was jumped over
 * by a shift of the clock, fires once, at once. @returns what stops it
 */
export function startTimetable(
  rules: readonly Rule[],
  clock: CityClock,
  store: DeliveryStore,
  fire: (rule: Rule) => void,
): () => void {
  const cancellers = new Map<string, () => void>();
  const plan = (rule: Rule, at: number): void => {
    store.setNextTime(rule.logicalId, at);
    if (at === NEVER) return;
    const due = (): void => {
      fire(rule); // stored before this returns; a crash before the next plan fires once more rather than never
      plan(rule, rule.next?.(clock.now()) ?? NEVER);
    };
    cancellers.set(rule.logicalId, clock.at(at, due));
  };
  for (const rule of rules) {
    if (!rule.next) continue;
    const computed = rule.next(clock.now()) ?? NEVER;
    // The earlier one: the expression may have become a shorter one since the time was stored.
    const stored = store.nextTime(rule.logicalId);
    plan(rule, stored === undefined || stored === NEVER ? computed : Math.min(stored, computed));
  }
  return () => {
    for (const cancel of cancellers.values()) cancel();
  };
}
