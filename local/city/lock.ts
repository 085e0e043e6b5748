import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes the data directory for this process; throws if another city runs on it. The lock is the operating system's (an
 * exclusive one on a SQLite file), so a killed city leaves none behind.
 */
export function lockDirectory(dataDir: string): { release(): void } {
  const pidFile = join(dataDir, 'pid');
  const database = new DatabaseSync(join(dataDir, 'lock.sqlite'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;');
  } catch (error) {
    database.close();
    const holder = readFileSync(pidFile, { encoding: 'utf8', flag: 'a+' });
    throw new Error(`another city (process ${holder}) runs on ${dataDir}`, { cause: error });
  }
  writeFileSync(pidFile, String(process.pid));
  return { release: () => database.close() };
}
