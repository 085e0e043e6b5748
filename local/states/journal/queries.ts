import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod';
import { EVENT_COLUMNS, type EventRow, EXECUTION_COLUMNS, type ExecutionRow, eventRow, executionRow } from './rows.ts';

const totals = z.object({ executions: z.int(), transitions: z.int() });
const beat = z.object({ path: z.string(), at: z.int() });

/** Which executions to list, the latest first. */
export interface ExecutionFilter {
  machine: string;
  status: string | undefined;
  /** Only executions with an id below it. */
  below: number;
  limit: number;
}

/** Reads the journal, uncommitted writes of its own process included. */
export class Queries {
  readonly #db: DatabaseSync;
  readonly #find: StatementSync;
  readonly #machine: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#find = db.prepare(`SELECT ${EXECUTION_COLUMNS} FROM executions WHERE arn = ?`);
    this.#machine = db.prepare('SELECT machine FROM executions WHERE id = ?');
  }

  /** The ARN of the machine of an execution. */
  machineOf(execution: number): string | undefined {
    const row = this.#machine.get(execution);
    return row && String(row.machine);
  }

  execution(arn: string): ExecutionRow | undefined {
    const row = this.#find.get(arn);
    return row && executionRow.parse(row);
  }

  executions(filter: ExecutionFilter): ExecutionRow[] {
    const byStatus = filter.status === undefined ? '' : 'AND status = ?';
    const sql = `SELECT ${EXECUTION_COLUMNS} FROM executions WHERE machine = ? AND id < ? ${byStatus}
      ORDER BY id DESC LIMIT ?`;
    const status = filter.status === undefined ? [] : [filter.status];
    const rows = this.#db.prepare(sql).all(filter.machine, filter.below, ...status, filter.limit);
    return z.array(executionRow).parse(rows);
  }

  /** Executions that had not ended when the file was last written. */
  running(): ExecutionRow[] {
    return this.#select(`SELECT ${EXECUTION_COLUMNS} FROM executions WHERE status = 'RUNNING' ORDER BY id`);
  }

  /** Ended executions whose end the bus has perhaps not been told. */
  unannounced(): ExecutionRow[] {
    return this.#select(
      `SELECT ${EXECUTION_COLUMNS} FROM executions WHERE announced = 0 AND status <> 'RUNNING' ORDER BY id`,
    );
  }

  /** Events of an execution after (or, in reverse, before) the event `from`. */
  events(execution: number, from: number, limit: number, reverse: boolean): EventRow[] {
    const order = reverse ? 'seq < ? ORDER BY seq DESC' : 'seq > ? ORDER BY seq';
    const sql = `SELECT ${EVENT_COLUMNS} FROM events WHERE execution = ? AND ${order} LIMIT ?`;
    return z.array(eventRow).parse(this.#db.prepare(sql).all(execution, from, limit));
  }

  /** When each step of an execution last sent a heartbeat. */
  beats(execution: number): Map<string, number> {
    const rows = this.#db.prepare('SELECT path, at FROM heartbeats WHERE execution = ?').all(execution);
    return new Map(
      z
        .array(beat)
        .parse(rows)
        .map(({ path, at }): [string, number] => [path, at]),
    );
  }

  definition(hash: string): string | undefined {
    const row = this.#db.prepare('SELECT text FROM definitions WHERE hash = ?').get(hash);
    return row && String(row.text);
  }

  /** How many executions ended, and their transitions. */
  endedTotals(): { executions: number; transitions: number } {
    const sql = `SELECT count(*) AS executions, coalesce(sum(transitions), 0) AS transitions
      FROM executions WHERE status <> 'RUNNING'`;
    return totals.parse(this.#db.prepare(sql).get());
  }

  #select(sql: string): ExecutionRow[] {
    return z.array(executionRow).parse(this.#db.prepare(sql).all());
  }
}
