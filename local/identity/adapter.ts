import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

type Payload = Record<string, unknown>;

const SCHEMA = `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS entry (
    model TEXT, id TEXT, payload TEXT NOT NULL, expires_at INTEGER, grant_id TEXT, uid TEXT, user_code TEXT,
    PRIMARY KEY (model, id));
  CREATE INDEX IF NOT EXISTS entry_grant ON entry(grant_id) WHERE grant_id IS NOT NULL;
  CREATE INDEX IF NOT EXISTS entry_uid ON entry(uid) WHERE uid IS NOT NULL;
  CREATE INDEX IF NOT EXISTS entry_expiry ON entry(expires_at)`;

/** Keeps the issuer's sessions, codes and refresh tokens in SQLite, as oidc-provider asks of an adapter. */
export function createAdapter(directory: string): { adapter: (model: string) => object; close(): void } {
  const db = new DatabaseSync(join(directory, 'sessions.db'));
  db.exec(SCHEMA);
  const statements = prepare(db);
  const seconds = (): number => Math.floor(Date.now() / 1000);
  statements.expire.run(seconds());
  const payloadOf = (row: Payload | undefined): Payload | undefined =>
    row === undefined ? undefined : (JSON.parse(String(row.payload)) as Payload);
  const adapter = (model: string): object => ({
    upsert: async (id: string, payload: Payload, expiresIn?: number) => {
      const expires = expiresIn === undefined ? null : seconds() + expiresIn;
      const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
      const indexed = [text(payload.grantId), text(payload.uid), text(payload.userCode)];
      statements.upsert.run(model, id, JSON.stringify(payload), expires, ...indexed);
    },
    find: async (id: string) => payloadOf(statements.find.get(model, id, seconds())),
    findByUid: async (uid: string) => payloadOf(statements.findByUid.get(model, uid, seconds())),
    findByUserCode: async (code: string) => payloadOf(statements.findByUserCode.get(model, code, seconds())),
    consume: async (id: string) => void statements.consume.run(seconds(), model, id),
    destroy: async (id: string) => void statements.destroy.run(model, id),
    revokeByGrantId: async (grantId: string) => void statements.revoke.run(model, grantId),
  });
  return { adapter, close: () => db.close() };
}

function prepare(db: DatabaseSync) {
  const select = 'SELECT payload FROM entry WHERE model = ?';
  const alive = 'AND (expires_at IS NULL OR expires_at > ?)';
  return {
    upsert: db.prepare('INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)'),
    find: db.prepare(`${select} AND id = ? ${alive}`),
    findByUid: db.prepare(`${select} AND uid = ? ${alive}`),
    findByUserCode: db.prepare(`${select} AND user_code = ? ${alive}`),
    consume: db.prepare(`UPDATE entry SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`),
    destroy: db.prepare('DELETE FROM entry WHERE model = ? AND id = ?'),
    revoke: db.prepare('DELETE FROM entry WHERE model = ? AND grant_id = ?'),
    expire: db.prepare('DELETE FROM entry WHERE expires_at <= ?'),
  };
}
