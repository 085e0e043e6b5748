import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('the form’s schema and rules run in a browser: nothing of Node is in them', async () => {
  const bundled = await build({
    entryPoints: [fileURLToPath(new URL('../../../../shared/domain/form/index.ts', import.meta.url))],
    ...{ bundle: true, platform: 'browser', format: 'esm', write: false, metafile: true, logLevel: 'silent' },
  });
  expect(bundled.errors).toEqual([]);
  expect(Object.keys(bundled.metafile.inputs).filter((path) => path.includes('node:'))).toEqual([]);
});
