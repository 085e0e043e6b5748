import { DatabaseSync } from 'node:sqlite';

const DAY_MS = 24 * 60 * 60 * 1000;
const TRIM_EVERY_MS = 10 * 60 * 1000;

/**
 * Keeps dynoxide's table of stream records fast: each write asks for MAX(CAST(sequence_number AS INTEGER)), which reads
 * every record ever written unless there is an index; and nothing ever trims the records.
 * @param onError told of a trimming that did not succeed; the next one tries again
 * @returns what stops the trimming
 */
export function tendStreamRecords(databasePath: string, onError: (message: string) => void): () => void {
  withDatabase(databasePath, (db) => {
    db.exec(`CREATE INDEX IF NOT EXISTS _runner_stream_sequence
             ON _stream_records(table_name, CAST(sequence_number AS INTEGER))`);
  });
  // Not at once: a city that was off for a day first reads what it has not read yet.
  const trim = (): void => {
    try {
      trimStreamRecords(databasePath, Date.now() - DAY_MS);
    } catch (error) {
      onError(`Stream records not trimmed: ${(error as Error).message}`);
    }
  };
  const timer = setInterval(trim, TRIM_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Deletes stream records made before `before` (epoch ms), as AWS does after 24 hours. The newest of each table stays:
 * the engine counts sequence numbers on from it, and a reader's checkpoint must never lie ahead of them.
 */
export function trimStreamRecords(databasePath: string, before: number): number {
  return withDatabase(databasePath, (db) =>
    Number(
      db
        .prepare(
          `DELETE FROM _stream_records WHERE created_at < ?
           AND id NOT IN (SELECT MAX(id) FROM _stream_records GROUP BY table_name)`,
        )
        .run(Math.floor(before / 1000)).changes,
    ),
  );
}

function withDatabase<T>(path: string, use: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path, { timeout: 5_000 });
  try {
    return use(db);
  } finally {
    db.close();
  }
}
