import { mkdirSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileCacheDirectory } from './city/compile-cache.ts';
import { log } from './city/log.ts';

// The cache halves the time that the rest takes to load, so the rest is loaded after it is on.
enableCompileCache(compileCacheDirectory());
const { startCity } = await import('./city.ts');
const { CityConfig } = await import('./config.ts');

const { values } = parseArgs({
  options: {
    config: { type: 'string' },
    'with-parent': { type: 'boolean', default: false },
    'no-iam': { type: 'boolean', default: false },
  },
});
if (values.config === undefined)
  throw new Error('usage: node local/main.ts --config FILE.json [--with-parent] [--no-iam]');

const fatal = (error: unknown): never => {
  log('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
};
process.on('uncaughtException', fatal);
process.on('unhandledRejection', fatal);

const config = CityConfig.parse(JSON.parse(readFileSync(values.config, 'utf8')));
const dataDir = resolve(config.dataDir);
mkdirSync(dataDir, { recursive: true });
const city = await startCity({ ...config, dataDir, iam: config.iam && !values['no-iam'] }, (reason) =>
  fatal(new Error(reason)),
);

let stopping = false;
const stop = async (): Promise<void> => {
  // Asked a second time, it does not wait for good order any more.
  if (stopping) process.exit(130);
  stopping = true;
  await city.stop();
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
if (values['with-parent']) process.stdin.resume().once('end', stop);

process.stdout.write(`${JSON.stringify(city.ready)}\n`);
if (config.lambda.prewarm) await city.prewarm();
