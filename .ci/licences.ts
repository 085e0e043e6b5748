import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** Checks that every installed package has a licence that the project may use. Prints those that have not, and fails. */

const allowed = new Set([
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'ISC',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Python-2.0',
  'Unlicense',
  'OFL-1.1',
]);

/** Packages that name no licence in their package.json, with what their licence file says. */
const known: Record<string, string> = {};

const Package = z.object({
  name: z.string(),
  version: z.string().default(''),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).default(''),
});

const modules = join(import.meta.dirname, '..', 'node_modules');

function* packageDirs(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const path = join(dir, entry.name);
    if (entry.name.startsWith('@')) {
      yield* packageDirs(path);
      continue;
    }
    if (existsSync(join(path, 'package.json'))) yield path;
    if (existsSync(join(path, 'node_modules'))) yield* packageDirs(join(path, 'node_modules'));
  }
}

/** `(MIT OR GPL-3.0)` lets us choose; `A AND B` asks for both. */
const isAllowed = (licence: string): boolean => {
  const plain = licence.replaceAll(/[()]/g, ' ');
  return plain.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((one) => allowed.has(one.trim())));
};

const packages = [...packageDirs(modules)].map((dir) =>
  Package.parse(JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))),
);
const refused = packages.filter(({ name, license }) => !isAllowed(known[name] ?? license));
for (const { name, version, license } of refused) console.error(`${name}@${version}: ${license || 'no licence'}`);
console.log(`licences: ${packages.length} packages, ${refused.length} not allowed`);
process.exitCode = refused.length > 0 ? 1 : 0;
