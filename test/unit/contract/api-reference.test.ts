import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generated } from '../../../docs/generate-api.ts';
import { routes } from '../../../shared/contract/routes/index.ts';

const written = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8');

test('docs/api.md is what the contract generates: if not, run `node docs/generate-api.ts`', () =>
  expect(written).toBe(generated()));

test.each(routes.map((route) => route.id))('%s has a section', (id) => expect(written).toContain(`\n### ${id}\n`));
