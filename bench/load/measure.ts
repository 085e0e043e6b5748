import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/function-catalogue.ts';
import { functionsIn } from '../cost/functions.ts';
import { bareEntry } from './aws-imports.ts';
import { loadTimes } from './load-time.ts';

/** A function's bundle, and how long it takes to load beside nothing but its AWS clients. */
export interface FunctionLoad {
  name: string;
  bundleKb: number;
  loadMs: number;
  bareKb: number;
  bareMs: number;
  /** loadMs over bareMs. */
  ratio: number;
}

const root = new URL('../..', import.meta.url).pathname;
const kbOf = (file: string): number => statSync(file).size / 1_000;

/** Variables that are more than names. */
const values: Readonly<Record<string, string>> = {
  ...{ RATE_FACTOR: '1', WEBHOOK_ALLOWED_NETWORKS: '10.0.0.0/8' },
  ...{ REGIME: '2013', ORGANIZATION_CODE_RANGE: 'private-use' },
};

/** A value that passes for any of a function's variables while it loads. */
const placeholder = (variable: string): string =>
  values[variable] ?? (variable.endsWith('URL') ? 'http://127.0.0.1:1' : 'bench');

/** Bundles a function as it is deployed, and the bare clients in the same way. */
const bundle = async (name: string, directory: string): Promise<{ own: string; bare: string }> => {
  const own = join(directory, name, 'index.cjs');
  const bare = join(directory, name, 'bare.cjs');
  const entry = join(root, 'functions', name, 'index.ts');
  const { metafile } = await build({
    ...{ ...bundleOptions, absWorkingDir: root, metafile: true },
    ...{ entryPoints: [entry], outfile: own },
  });
  const stdin = { contents: bareEntry(metafile, root), resolveDir: root };
  await build({ ...bundleOptions, absWorkingDir: root, stdin, outfile: bare });
  return { own, bare };
};

/** Measures every function of the stack, in fresh processes without compile cache; medians of `times`. */
export const measureLoads = async (assembly: string, times: number): Promise<FunctionLoad[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'yizhantong-load-'));
  const stackFunctions = functionsIn(assembly);
  try {
    const found: FunctionLoad[] = [];
    for (const name of functionNames) {
      const { own, bare } = await bundle(name, directory);
      const names = stackFunctions.find((one) => one.name === name)?.variables ?? [];
      const variables = Object.fromEntries(names.map((variable) => [variable, placeholder(variable)]));
      const ms = await loadTimes(own, bare, variables, times);
      found.push({
        ...{ name, bundleKb: kbOf(own), loadMs: ms.bundle, bareKb: kbOf(bare), bareMs: ms.bare },
        ratio: ms.bundle / ms.bare,
      });
    }
    return found;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
