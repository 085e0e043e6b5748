import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { freePort } from '../engines/free-port.ts';
import type { Stoppable } from '../types.ts';
import type { IssuerWorkerData } from './issuer-worker.ts';
import { IdentitySeed, type IdentitySeedInput } from './seed.ts';

/** What the issuer needs of the city. */
export interface IssuerOptions {
  /** 0 for any free port; the port is part of the issuer's name, so a city keeps it. */
  port: number;
  dataDir: string;
  seed: IdentitySeedInput;
  /** The city's clock: tokens, sessions and client assertions are dated and checked by it. */
  clock: { shared: SharedArrayBuffer };
}

/** Starts the OIDC issuer in a thread of its own, where `Date` follows the city's clock; answers once it listens. */
export async function startIssuer(options: IssuerOptions): Promise<Stoppable & { url: string }> {
  const port = options.port || (await freePort());
  const workerData: IssuerWorkerData = {
    port,
    directory: join(options.dataDir, 'identity'),
    seed: IdentitySeed.parse(options.seed),
    offset: options.clock.shared,
  };
  const worker = new Worker(new URL('./issuer-worker.ts', import.meta.url), { workerData });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      worker.postMessage('stop');
      await exited;
    },
  };
}
