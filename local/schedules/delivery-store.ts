import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A payload on its way to a target. Times in epoch ms of the city. */
export interface Delivery {
  id: number;
  rule: string;
  target: string;
  payload: string;
  attempts: number;
  createdAt: number;
}

/** What was accepted and is not delivered yet, and when each schedule fires next; survives a killed process. */
export interface DeliveryStore {
  add(delivery: Omit<Delivery, 'id' | 'attempts'>): Delivery;
  failedAgain(id: number): void;
  remove(id: number): void;
  pending(): Delivery[];
  nextTime(rule: string): number | undefined;
  setNextTime(rule: string, at: number): void;
  close(): void;
}

/** Opens the store in `dataDir/schedules`. */
export function openDeliveryStore(dataDir: string): DeliveryStore {
  const directory = join(dataDir, 'schedules');
  mkdirSync(directory, { recursive: true });
  const db = new DatabaseSync(join(directory, 'deliveries.db'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS delivery (id INTEGER PRIMARY KEY, rule TEXT NOT NULL, target TEXT NOT NULL,
      payload TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS schedule (rule TEXT PRIMARY KEY, next_at INTEGER NOT NULL)`);
  const insert = db.prepare('INSERT INTO delivery (rule, target, payload, created_at) VALUES (?, ?, ?, ?)');
  const count = db.prepare('UPDATE delivery SET attempts = attempts + 1 WHERE id = ?');
  const remove = db.prepare('DELETE FROM delivery WHERE id = ?');
  const pending = db.prepare(
    'SELECT id, rule, target, payload, attempts, created_at AS createdAt FROM delivery ORDER BY id',
  );
  const next = db.prepare('SELECT next_at FROM schedule WHERE rule = ?');
  const setNext = db.prepare('INSERT OR REPLACE INTO schedule VALUES (?, ?)');
  return {
    add: ({ rule, target, payload, createdAt }) => {
      const { lastInsertRowid } = insert.run(rule, target, payload, Math.floor(createdAt));
      return { id: Number(lastInsertRowid), rule, target, payload, attempts: 0, createdAt };
    },
    failedAgain: (id) => void count.run(id),
    remove: (id) => void remove.run(id),
    pending: () => pending.all() as unknown as Delivery[],
    nextTime: (rule) => next.get(rule)?.next_at as number | undefined,
    setNextTime: (rule, at) => void setNext.run(rule, Math.floor(at)),
    close: () => db.close(),
  };
}
