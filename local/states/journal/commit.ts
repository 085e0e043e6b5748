import type { DatabaseSync, StatementSync } from 'node:sqlite';

/**
 * Groups everything that is written in one turn of the event loop into one transaction. Nothing leaves the process
 * (no answer, no invocation) before `afterCommit` says that what led to it is written. A commit that fails is thrown
 * into the event loop: a journal that cannot write must not go on.
 */
export class GroupCommit {
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  #open = false;
  #scheduled = false;
  #waiting: Array<() => void> = [];

  constructor(db: DatabaseSync) {
    this.#begin = db.prepare('BEGIN');
    this.#commit = db.prepare('COMMIT');
  }

  /** Makes sure that a transaction is open; called before every write. */
  write(): void {
    if (!this.#open) this.#begin.run();
    this.#open = true;
    this.#schedule();
  }

  /** Is anything written that is not committed yet? */
  get pending(): boolean {
    return this.#open;
  }

  /** Runs `task` once everything written so far is committed. */
  afterCommit(task: () => void): void {
    this.#waiting.push(task);
    this.#schedule();
  }

  /** Commits now and runs what waited for it. */
  flush(): void {
    if (this.#open) this.#commit.run();
    this.#open = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const task of waiting) task();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.flush();
    });
  }
}
