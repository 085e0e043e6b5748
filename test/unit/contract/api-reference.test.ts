import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generated } from '../../../docs/generate-api.ts';
import { folded } from '../../../docs/reference/folded.ts';
import { askNamedPeople } from '../../../shared/contract/routes/consents.ts';
import { routes } from '../../../shared/contract/routes/index.ts';
import { shapeOf } from '../../../shared/openapi/shape.ts';

const written = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8');

test('docs/api.md is what the contract generates: if not, run `node docs/generate-api.ts`', () =>
  expect(written).toBe(generated()));

test.each(routes.map((route) => route.id))('%s has a section', (id) => expect(written).toContain(`\n### ${id}\n`));

test('long choices go on in further lines where no page breaks them, and say the same', () => {
  const { answers } = askNamedPeople;
  const drawn = shapeOf(answers[200], 'output');
  const lines = folded(drawn).split('\n');
  for (const line of lines) expect(line.length, line).toBeLessThan(90);
  expect(lines.length).toBeGreaterThan(drawn.split('\n').length);
  expect(folded(drawn).replace(/\|\n */g, '| ')).toBe(drawn);
});
