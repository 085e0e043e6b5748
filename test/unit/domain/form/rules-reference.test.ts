import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesReference } from '../../../../docs/reference/rules-reference.ts';
import { attentions } from '../../../../shared/domain/form/attention/index.ts';
import { rules } from '../../../../shared/domain/form/rules/index.ts';

const written = readFileSync(new URL('../../../../docs/rules.md', import.meta.url), 'utf8');

test('docs/rules.md is what the rules generate: if not, run `node docs/generate-rules.ts`', () =>
  expect(written).toBe(rulesReference()));

test.each([...rules, ...attentions].map(({ id }) => id))('%s is listed, with its source and who keeps it', (id) => {
  const [, ...cells] =
    written
      .split('\n')
      .find((line) => line.startsWith(`| \`${id}\` |`))
      ?.split(' | ') ?? [];
  expect(cells.length).toBeGreaterThan(2);
  expect(cells.filter((text) => text.trim() === '' || text === ' |')).toEqual([]);
});

test('no two rules have one name', () => {
  const ids = [...rules, ...attentions].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
