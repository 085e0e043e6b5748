import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How far each mapping has read its stream; survives a killed process. */
export interface Checkpoints {
  /** The sequence number after which to go on, undefined for a mapping that has not read yet. */
  read(mapping: string, streamArn: string): string | undefined;
  write(mapping: string, streamArn: string, sequenceNumber: string): void;
  close(): void;
}

/** Opens the checkpoints in `dataDir/streams`. */
export function openCheckpoints(dataDir: string): Checkpoints {
  const directory = join(dataDir, 'streams');
  mkdirSync(directory, { recursive: true });
  const db = new DatabaseSync(join(directory, 'checkpoints.db'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS checkpoint
      (mapping TEXT, stream TEXT, sequence_number TEXT NOT NULL, PRIMARY KEY (mapping, stream))`);
  const select = db.prepare('SELECT sequence_number FROM checkpoint WHERE mapping = ? AND stream = ?');
  const upsert = db.prepare('INSERT OR REPLACE INTO checkpoint VALUES (?, ?, ?)');
  return {
    read: (mapping, stream) => select.get(mapping, stream)?.sequence_number as string | undefined,
    write: (mapping, stream, sequenceNumber) => void upsert.run(mapping, stream, sequenceNumber),
    close: () => db.close(),
  };
}
