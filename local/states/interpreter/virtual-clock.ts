import type { CityClock } from '../../types.ts';

interface Timer {
  at: number;
  order: number;
  task: () => void;
}

/** A clock that stands still until it is told to jump: years of waiting pass at once in a test. */
export class VirtualClock implements CityClock {
  #now: number;
  #order = 0;
  readonly #timers = new Set<Timer>();

  constructor(now = Date.UTC(2013, 6, 1)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  at(at: number, task: () => void): () => void {
    const timer = { at, order: this.#order++, task };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How many timers are set. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Jumps to the next timer and runs it; false when there is none, or none up to `limit` (epoch ms). */
  jump(limit = Number.POSITIVE_INFINITY): boolean {
    const [next] = [...this.#timers].sort((a, b) => a.at - b.at || a.order - b.order);
    if (!next || next.at > limit) return false;
    this.#timers.delete(next);
    this.#now = Math.max(this.#now, next.at);
    next.task();
    return true;
  }

  /** Lets time go on to `at` (epoch ms), running what is due on the way. */
  advanceTo(at: number): void {
    while (this.jump(at));
    this.#now = Math.max(this.#now, at);
  }
}
