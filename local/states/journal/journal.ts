import { randomBytes } from 'node:crypto';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { HistoryEvent } from '../interpreter/events.ts';
import { GroupCommit } from './commit.ts';
import type { ExecutionRow, Status } from './rows.ts';
import { SCHEMA } from './schema.ts';

/** How an execution ended, as its row keeps it. */
export interface Ending {
  status: Exclude<Status, 'RUNNING'>;
  stoppedAt: number;
  output: string | null;
  error: string | null;
  cause: string | null;
  transitions: number;
}

const INSERT_EXECUTION = `INSERT INTO executions (id, arn, machine, name, definition, input, status, started_at)
  VALUES (?, ?, ?, ?, ?, ?, 'RUNNING', ?)`;
const END_EXECUTION = `UPDATE executions SET status = ?, stopped_at = ?, output = ?, error = ?, cause = ?,
  transitions = ? WHERE id = ?`;
const INSERT_EVENT = `INSERT INTO events (execution, seq, previous, type, at, path, details, memo)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

/** Opens the file for this process alone: two runners on one journal would run every execution twice. */
function openFile(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    db.exec(SCHEMA);
    return db;
  } catch (error) {
    db.close();
    throw new Error(`The journal ${file} cannot be opened; is another runner using it?`, { cause: error });
  }
}

/** Writes the journal. Every method writes into the current group; `durable` tells when it is committed. */
export class Journal {
  readonly db: DatabaseSync;
  readonly #commit: GroupCommit;
  readonly #insertExecution: StatementSync;
  readonly #endExecution: StatementSync;
  readonly #insertEvent: StatementSync;
  readonly #beat: StatementSync;
  readonly #forgetBeats: StatementSync;
  readonly #announced: StatementSync;
  #nextId: number;

  /** Opens or makes the journal in an SQLite file. A kill of the process loses nothing that was committed. Throws if it is in use. */
  constructor(file: string) {
    this.db = openFile(file);
    this.#commit = new GroupCommit(this.db);
    this.#insertExecution = this.db.prepare(INSERT_EXECUTION);
    this.#endExecution = this.db.prepare(END_EXECUTION);
    this.#insertEvent = this.db.prepare(INSERT_EVENT);
    this.#beat = this.db.prepare('INSERT OR REPLACE INTO heartbeats (execution, path, at) VALUES (?, ?, ?)');
    this.#forgetBeats = this.db.prepare('DELETE FROM heartbeats WHERE execution = ?');
    this.#announced = this.db.prepare('UPDATE executions SET announced = 1 WHERE id = ?');
    this.#nextId = Number(this.db.prepare('SELECT coalesce(max(id), 0) + 1 AS next FROM executions').get()?.next);
  }

  /** Writes a new execution and answers its id. */
  insertExecution(row: Pick<ExecutionRow, 'arn' | 'machine' | 'name' | 'definition' | 'input' | 'startedAt'>): number {
    const id = this.#nextId++;
    this.#run(this.#insertExecution, id, row.arn, row.machine, row.name, row.definition, row.input, row.startedAt);
    return id;
  }

  /** Writes the event that has the number `seq` (from 1) in its execution. */
  insertEvent(execution: number, seq: number, event: HistoryEvent): void {
    const { previous, type, at, path, details, memo } = event;
    const texts = [details ? JSON.stringify(details) : null, memo ? JSON.stringify(memo) : null];
    this.#run(this.#insertEvent, execution, seq, previous, type, at, path, ...texts);
  }

  /** Writes when the last heartbeat of a step came. */
  beat(execution: number, path: string, at: number): void {
    this.#run(this.#beat, execution, path, at);
  }

  /** Writes how an execution ended. Nothing of it stays in memory, its history stays in the file. */
  endExecution(execution: number, end: Ending): void {
    const { status, stoppedAt, output, error, cause, transitions } = end;
    this.#run(this.#endExecution, status, stoppedAt, output, error, cause, transitions, execution);
    this.#run(this.#forgetBeats, execution);
  }

  /** Notes that the end of an execution was told to the bus. */
  markAnnounced(execution: number): void {
    this.#run(this.#announced, execution);
  }

  /** Keeps a definition under its hash for the executions that were started with it. */
  keepDefinition(hash: string, text: string): void {
    this.#run(this.db.prepare('INSERT OR IGNORE INTO definitions (hash, text) VALUES (?, ?)'), hash, text);
  }

  /** Keeps a machine and answers when it was first seen (epoch ms). */
  keepMachine(arn: string, now: number): number {
    this.#run(this.db.prepare('INSERT OR IGNORE INTO machines (arn, created_at) VALUES (?, ?)'), arn, now);
    const row = this.db.prepare('SELECT created_at AS at FROM machines WHERE arn = ?').get(arn);
    return Number(row?.at);
  }

  /** The secret that tokens are signed with, made once for the file. */
  secret(): Buffer {
    const fresh = randomBytes(32).toString('hex');
    this.#run(this.db.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES ('secret', ?)"), fresh);
    const row = this.db.prepare("SELECT value FROM meta WHERE key = 'secret'").get();
    return Buffer.from(String(row?.value), 'hex');
  }

  /** Runs `task` once everything written so far is committed. */
  afterCommit(task: () => void): void {
    this.#commit.afterCommit(task);
  }

  /** Resolves once everything written so far is committed. */
  durable(): Promise<void> {
    if (!this.#commit.pending) return Promise.resolve();
    return new Promise((resolve) => this.afterCommit(resolve));
  }

  /** Commits and closes the file. */
  close(): void {
    this.#commit.flush();
    this.db.close();
  }

  #run(statement: StatementSync, ...values: SQLInputValue[]): void {
    this.#commit.write();
    statement.run(...values);
  }
}
