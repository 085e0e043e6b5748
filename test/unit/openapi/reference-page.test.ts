import { expect, test } from 'vitest';
import { problems } from '../../../shared/contract/problems.ts';
import { routes } from '../../../shared/contract/routes/index.ts';
import { referencePage } from '../../../shared/openapi/reference-page.ts';

const page = referencePage();

test.each(routes)('$id is on the page, in both languages', ({ id, method, path, summary }) => {
  const at = page.indexOf(`<details id="${id}">`);
  expect(at).toBeGreaterThan(0);
  const section = page.slice(at, page.indexOf('</details>', at));
  for (const text of [method, path, summary.zh]) expect(section).toContain(text);
});

test('every problem of the registry is on it', () => {
  for (const code of Object.keys(problems)) expect(page).toContain(`/problems/${code}<`);
});

test('it loads nothing and runs nothing', () =>
  expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\(|\son\w+=/i));
