/**
 * The tables of the journal. `events` is both the history that the API shows and what an interrupted execution is
 * replayed from; an execution's row is written in the same transaction as its first and its last event.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS definitions (hash TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS machines (arn TEXT PRIMARY KEY, created_at INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS executions (
  id INTEGER PRIMARY KEY,
  arn TEXT NOT NULL UNIQUE,
  machine TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL REFERENCES definitions (hash),
  input TEXT NOT NULL,
  status TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  stopped_at INTEGER,
  output TEXT,
  error TEXT,
  cause TEXT,
  transitions INTEGER NOT NULL DEFAULT 0,
  announced INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS executions_by_machine ON executions (machine, id);
CREATE INDEX IF NOT EXISTS executions_by_status ON executions (machine, status, id);
CREATE INDEX IF NOT EXISTS executions_running ON executions (id) WHERE status = 'RUNNING';
CREATE INDEX IF NOT EXISTS executions_unannounced ON executions (id) WHERE announced = 0;

CREATE TABLE IF NOT EXISTS events (
  execution INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  previous INTEGER NOT NULL,
  type TEXT NOT NULL,
  at INTEGER NOT NULL,
  path TEXT NOT NULL,
  details TEXT,
  memo TEXT,
  PRIMARY KEY (execution, seq)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS heartbeats (
  execution INTEGER NOT NULL,
  path TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (execution, path)
) WITHOUT ROWID;
`;
