import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** A command of the demo by its name, another one by its folder and name. */
const scriptOf = (name: string): string =>
  fileURLToPath(new URL(`../../${name.includes('/') ? name : `demo/${name}`}.ts`, import.meta.url));

/** A file of `examples/`. */
export const example = (name: string): string => fileURLToPath(new URL(`../../examples/${name}.json`, import.meta.url));

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs one of the demo's commands to its end; `env` is added to the environment. */
export async function runWith(env: Record<string, string>, name: string, ...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [scriptOf(name), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** Runs one of the demo's commands to its end. */
export const run = (name: string, ...args: string[]): Promise<Outcome> => runWith({}, name, ...args);

/** A command that goes on running. */
export interface Running {
  child: ChildProcess;
  /** What it has said so far. */
  said(): string;
  /** Resolves once it is gone. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts one of the demo's commands. */
export function launch(name: string, ...args: string[]): Running {
  const child = spawn(process.execPath, [scriptOf(name), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  return { child, said: () => said, ended };
}

/** The JSON object in the last line. */
export const lastLine = (out: string): unknown => JSON.parse(out.trimEnd().split('\n').at(-1) ?? '');
