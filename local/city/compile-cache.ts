import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Compiled code is shared by all cities of this machine, so that one on a new data directory starts as fast. */
export function compileCacheDirectory(): string {
  return join(tmpdir(), 'node-compile-cache');
}
