import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const folders = ['audit', 'infra', 'functions', 'shared', 'local', 'statemachines', 'demo', 'bench'];

interface Source {
  path: string;
  text: string;
  /** Files of ours by their path, packages by their name; `node:` with its prefix. */
  imports: string[];
}

const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(/(?:^|\n)(?:import|export)[^'"]*?from '([^']+)'|import\('([^']+)'\)/g)].map((found) => {
    const from = found[1] ?? found[2] ?? '';
    return from.startsWith('.') ? relative(root, join(root, dirname(path), from)) : from;
  });

const sources: Source[] = folders
  .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });

const within = (folder: string): Source[] => sources.filter(({ path }) => path.startsWith(folder));

/** The imports of a folder that none of these covers, each as `file → import`. */
const beyond = (folder: string, allowed: RegExp): string[] =>
  within(folder).flatMap(({ path, imports }) =>
    imports.filter((one) => !one.startsWith(folder) && !allowed.test(one)).map((one) => `${path} → ${one}`),
  );

test('the imports of every folder are found, so that nothing below is true of nothing', () => {
  for (const folder of folders)
    expect(within(`${folder}/`).flatMap(({ imports }) => imports).length).toBeGreaterThan(3);
});

describe('arrows go one way:', () => {
  test.each([
    ['shared/domain/', /^(zod|canonicalize)$|^node:crypto$/],
    ['shared/contract/', /^zod$|^shared\/domain\//],
    ['shared/openapi/', /^(zod|zod-openapi)$|^shared\/(domain|contract|messages)\//],
    ['shared/documents/', /^node:crypto$|^shared\/(domain|messages)\//],
    ['shared/messages/', /^shared\/domain\/|^shared\/contract\/problems\.ts$/],
    [
      'shared/store/',
      /^(zod|@aws-sdk\/(client|util)-dynamodb)$|^node:(crypto|timers\/promises)$|^shared\/(domain|aws|trace)\//,
    ],
    ['shared/workflow/', /^(zod|@aws-sdk\/client-sfn)$|^shared\/(domain|store|aws|trace)\/|^shared\/(log|clock)\.ts$/],
    ['shared/trace/', /^node:(async_hooks|crypto)$/],
    ['shared/signing/', /^@aws-sdk\/client-kms$|^node:crypto$|^shared\/domain\//],
    [
      'shared/files/',
      /^@aws-sdk\/(client-s3|s3-presigned-post|s3-request-presigner)$|^node:crypto$|^shared\/domain\/materials\//,
    ],
    ['shared/partners/', /^@aws-sdk\/client-(kms|sqs)$|^node:crypto$/],
    ['shared/webhooks/', /^ipaddr\.js$|^node:(crypto|dns\/promises|http|https|net)$|^shared\/domain\/notices\//],
    ['shared/vault/', /^@aws-sdk\/client-kms$|^node:crypto$|^shared\/(domain|store)\/|^shared\/clock\.ts$/],
    ['shared/courier/', /^zod$|^shared\/(domain|store|trace)\//],
    [
      'shared/http/',
      /^(zod|@middy\/core|aws-lambda)$|^node:crypto$|^shared\/(domain|contract|store|messages|trace|webhooks)\/|^shared\/(log|clock|ids)\.ts$/,
    ],
    ['functions/', /^(zod|@aws-sdk\/client-.*|aws-lambda)$|^node:|^shared\//],
    [
      'audit/',
      /^(zod|@aws-sdk\/client-(kms|s3))$|^node:|^shared\/(domain|store|signing)\/|^demo\/(city\/place|command|options)\.ts$|^local\/(administrator|place)\.ts$/,
    ],
    ['statemachines/', /^node:|^shared\/domain\//],
    [
      'infra/',
      /^(zod|cdk-nag|esbuild|constructs|aws-cdk-lib(\/.*)?|@aws-sdk\/credential-provider-env)$|^node:|^shared\/contract\/|^shared\/domain\/(audit|catalogue|numbering|personal|retention)\/|^statemachines\/|^cdk\.json$/,
    ],
  ])('%s', (folder, allowed) => expect(beyond(folder, allowed)).toEqual([]));

  test('canonical JSON alone uses node:crypto in the domain', () => {
    const users = within('shared/domain/').filter(({ imports }) => imports.includes('node:crypto'));
    expect(users.map(({ path }) => path)).toEqual(['shared/domain/canonical/digest.ts']);
  });

  test('the runner knows nothing of the product', () => {
    const product = /^(audit|infra|functions|shared|statemachines|demo|bench|web)\//;
    expect(
      within('local/').flatMap(({ path, imports }) =>
        imports.filter((one) => product.test(one)).map((one) => `${path} → ${one}`),
      ),
    ).toEqual([]);
  });

  test('people and partners are on the public API: they import the contract and the domain, never the store', () => {
    const inside = /^(functions|shared\/(store|http|workflow|signing|courier))\//;
    expect(
      within('demo/').flatMap(({ path, imports }) =>
        imports.filter((one) => inside.test(one)).map((one) => `${path} → ${one}`),
      ),
    ).toEqual([]);
  });
});

test('no function imports from the folder of another', () => {
  const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');
  const foreign = within('functions/').flatMap(({ path, imports }) =>
    imports
      .filter((one) => one.startsWith('functions/') && folderOf(one) !== folderOf(path))
      .map((one) => `${path} → ${one}`),
  );
  expect(foreign).toEqual([]);
});

test('no DynamoDB command is given outside of the store', () => {
  const givers = [...within('functions/'), ...within('shared/')].filter(({ imports }) =>
    imports.some((one) => one.endsWith('-dynamodb')),
  );
  expect(givers.map(({ path }) => path).filter((path) => !path.startsWith('shared/store/'))).toEqual([]);
});

test('the product does not ask where it runs', () => {
  const asking = [...within('functions/'), ...within('shared/')].filter(({ text }) =>
    /AWS_ENDPOINT_URL|NODE_ENV|\b(isLocal|IS_LOCAL|inProduction|isTest)\b|if \(local\b|127\.0\.0\.1|localhost/.test(
      text,
    ),
  );
  expect(asking.map(({ path }) => path)).toEqual([]);
});

test('the clock is the machine’s only where functions are wired', () => {
  const readers = [...within('functions/'), ...within('shared/')].filter(({ text }) =>
    /Date\.now\(\)|new Date\(\)/.test(text),
  );
  expect(readers.map(({ path }) => path)).toEqual(['shared/clock.ts']);
});

test('files are short: none above 400 lines, the median at most 60', () => {
  const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
});
