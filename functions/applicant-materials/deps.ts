import type { Clock } from '../../shared/clock.ts';
import type { VirusScan } from '../../shared/domain/materials/virus.ts';
import type { FileStore } from '../../shared/files/place.ts';
import type { Log } from '../../shared/log.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Vault } from '../../shared/vault/vault.ts';

/** What handing in materials needs. */
export interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  files: FileStore;
  /** Opens the form of a case under review, of which its items' digests are made, and seals what applicants call their files. */
  vault: Vault;
  scan: VirusScan;
}
