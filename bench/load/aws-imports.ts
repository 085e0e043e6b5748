import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const statement = /import\s*\{([^}]*)\}\s*from\s*'(@aws-sdk\/[^']+)'/g;

/** The names that a module imports from the AWS SDK at run time, as `package → names`; types are none. */
export const awsImportsOf = (source: string): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const [, names = '', from = ''] of source.matchAll(statement)) {
    const values = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => name.split(' as ')[0] ?? name);
    if (values.length > 0) found.set(from, [...(found.get(from) ?? []), ...values]);
  }
  return found;
};

/**
 * The source of a module that does nothing but load the AWS commands that a bundle uses, exactly these, and make its
 * clients: what any function with these clients must do before its first call.
 */
export const bareEntry = (metafile: Metafile, root: string): string => {
  const names = new Map<string, Set<string>>();
  for (const file of Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules'))) {
    for (const [from, values] of awsImportsOf(readFileSync(join(root, file), 'utf8'))) {
      names.set(from, new Set([...(names.get(from) ?? []), ...values]));
    }
  }
  const lines = [...names].sort().map(([from, values]) => {
    const sorted = [...values].sort();
    const clients = sorted.filter((name) => name.endsWith('Client')).map((name) => `new ${name}({})`);
    const uses = [...sorted, ...clients].join(', ');
    return `import { ${sorted.join(', ')} } from '${from}';\nexports['${from}'] = [${uses}];`;
  });
  return `${lines.join('\n')}\n`;
};
