/** The interpreter of the Amazon States Language, and a pure way to try a definition with stubbed Tasks. */
export type { HistoryEvent } from './events.ts';
export { interpret, type Trace } from './interpret.ts';
export { type Answer, fails, never, type Script, type StubCall, succeeds } from './stubs.ts';
export { VirtualClock } from './virtual-clock.ts';
