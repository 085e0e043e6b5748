import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import Provider from 'oidc-provider';
import { installCityDate } from '../lambda/city-date.ts';
import { createAdapter } from './adapter.ts';
import { issuerConfiguration } from './configuration.ts';
import { serveInteraction } from './interactions.ts';
import { loadIssuerKeys } from './keys.ts';
import type { IdentitySeed } from './seed.ts';

/** What the issuer's thread is started with. */
export interface IssuerWorkerData {
  port: number;
  directory: string;
  seed: IdentitySeed;
  /** Milliseconds that the city is ahead of the machine (one float64). */
  offset: SharedArrayBuffer;
}

const { port, directory, seed, offset } = workerData as IssuerWorkerData;
const ahead = new Float64Array(offset);
installCityDate(() => ahead[0] ?? 0);

const keys = loadIssuerKeys(directory);
const store = createAdapter(directory);
const provider = new Provider(`http://127.0.0.1:${port}`, issuerConfiguration(seed, keys, store.adapter));
provider.on('server_error', (_context, error) =>
  console.error(JSON.stringify({ level: 'error', issuer: String(error) })),
);
const callback = provider.callback();

const server = createServer((request, response) => {
  if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
  serveInteraction(provider, seed, request, response).catch((error: unknown) => {
    // An expired or unknown interaction: the person starts over from the application.
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
  });
});
server.listen(port, '127.0.0.1', () => parentPort?.postMessage('ready'));
parentPort?.once('message', () => {
  server.closeAllConnections();
  server.close(() => {
    store.close();
    parentPort?.close();
  });
});
