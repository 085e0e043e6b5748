import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bundles of one line below `work`, for tests that look at what is around the functions. */
export const stubBundles =
  (work: string) =>
  (name: string): string => {
    const directory = join(work, name);
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'index.js'), `exports.handler = async () => '${name}';\n`);
    return directory;
  };
