import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections, of which any could take a port while its owner restarts. */
const lowest = 20_000;
const highest = 32_000;
const tries = 100;

/** Whether nobody listens on a TCP port of the loopback address at this moment. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/**
 * A TCP port of the loopback address that nobody listens on at this moment, and that no outgoing connection will be given.
 * @throws Error where none is found
 */
export async function freePort(): Promise<number> {
  for (let turn = 0; turn < tries; turn += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port between ${lowest} and ${highest}`);
}
