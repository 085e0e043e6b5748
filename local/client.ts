import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type CityControl, createControlClient } from './city/control-client.ts';
import type { CityConfigInput } from './config.ts';
import type { Json } from './types.ts';

/** What a city says once it is ready. */
export const ReadyLine = z.strictObject({
  ready: z.literal(true),
  apiUrl: z.string(),
  awsUrl: z.string(),
  /** Empty where the configuration has no identity. */
  issuerUrl: z.string(),
  controlUrl: z.string(),
  pid: z.int(),
  dataDir: z.string(),
  outputs: z.record(z.string(), z.json() as z.ZodType<Json>),
});
export type ReadyLine = z.infer<typeof ReadyLine>;

/** A city in a process of its own. */
export interface City extends Omit<ReadyLine, 'ready'> {
  child: ChildProcess;
  control: CityControl;
  /** Resolves with the exit code, or the signal, once the process is gone, for whatever reason. */
  ended: Promise<number | NodeJS.Signals>;
  /** Stops it in good order. */
  stop(): Promise<void>;
  /** `kill -9` of the city; its engines die with it. Resolves once it is gone. */
  kill(): Promise<void>;
}

/** How much of the child's last words an error tells, in characters. */
const TAIL = 4000;

/**
 * Starts a city and waits until it is ready; rejects with its last words if it dies before. The city ends with the
 * process that launched it, however that ends.
 */
export async function launchCity(config: CityConfigInput, options: { signal?: AbortSignal } = {}): Promise<City> {
  mkdirSync(config.dataDir, { recursive: true });
  const file = join(config.dataDir, 'config.json');
  writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, '--config', file, '--with-parent'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A Ctrl-C in the terminal is for the launcher, which decides when its city stops.
    detached: true,
    ...(options.signal && { signal: options.signal }),
  });
  let tail = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-TAIL);
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 1));
    child.once('error', () => resolve(1));
  });
  const { ready: _ready, ...info } = await Promise.race([
    readyLine(child),
    ended.then((how): never => {
      throw new Error(`the city ended (${how}) before it was ready:\n${tail}`);
    }),
  ]);
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    ...info,
    child,
    ended,
    control: createControlClient(info.controlUrl),
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  };
}

function readyLine(child: ChildProcess): Promise<ReadyLine> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      if (text.includes('\n')) return;
      text += chunk;
      const line = text.indexOf('\n');
      if (line < 0) return;
      const parsed = ReadyLine.safeParse(JSON.parse(text.slice(0, line)));
      if (parsed.success) resolve(parsed.data);
      else reject(parsed.error);
    });
  });
}
