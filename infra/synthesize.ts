import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CdkContext } from './build-app.ts';

const root = new URL('..', import.meta.url).pathname;
const cacheDir = join(root, '.local', 'synth');

/** Everything that the assembly is made of. */
const inputs = ['functions', 'infra', 'shared', 'statemachines'].map((dir) => `${dir}/**/*.{ts,json}`);

const hashOfInputs = (context: CdkContext): string => {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(context).sort()));
  const files = [...globSync(inputs, { cwd: root }), 'package-lock.json', 'cdk.json'].sort();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 20);
};

/** In place at once, so that a process that synthesizes at the same time never sees half of it; the first one counts. */
const putInPlace = (work: string, target: string): void => {
  try {
    renameSync(work, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    rmSync(work, { recursive: true, force: true });
  }
};

const dayMs = 86_400_000;

/** Forgets assemblies that nobody has made for a day; each is some 20 MB. */
const prune = (): void => {
  for (const entry of readdirSync(cacheDir)) {
    const path = join(cacheDir, entry);
    if (statSync(path).mtimeMs < Date.now() - dayMs) rmSync(path, { recursive: true, force: true });
  }
};

const build = async (target: string, context: CdkContext): Promise<void> => {
  // Imported only here: loading the CDK takes longer than everything else.
  const { buildApp } = await import('./build-app.ts');
  const work = `${target}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const app = await buildApp(join(work, 'build'), join(work, 'cdk.out'), context);
  app.synth();
  // The bundles are CommonJS below a package of ES modules.
  writeFileSync(join(work, 'cdk.out', 'package.json'), '{"type":"commonjs"}\n');
  putInPlace(work, target);
  prune();
};

/** The synthesized assembly, from the cache if nothing that it is made of has changed. */
export const synthesize = async (context: CdkContext = {}): Promise<{ assembly: string; cached: boolean }> => {
  const target = join(cacheDir, hashOfInputs(context));
  const cached = existsSync(target);
  if (!cached) await build(target, context);
  return { assembly: join(target, 'cdk.out'), cached };
};
