import { expect, test } from 'vitest';
import { problems } from '../../../shared/contract/problems.ts';
import { routes } from '../../../shared/contract/routes/index.ts';
import { referencePage } from '../../../shared/openapi/reference-page.ts';
import { webhooks } from '../../../shared/openapi/webhooks.ts';

const page = referencePage();

/** What a reader sees of a part of the page. */
const readable = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)));

test.each(routes)('$id is on the page, in both languages', ({ id, method, path, summary }) => {
  const at = page.indexOf(`<details id="${id}">`);
  expect(at).toBeGreaterThan(0);
  const read = readable(page.slice(at, page.indexOf('</details>', at)));
  for (const text of [method, path, summary.zh, summary.en.replaceAll('`', '')]) expect(read).toContain(text);
});

test('every problem of the registry is on it', () => {
  for (const code of Object.keys(problems)) expect(page).toContain(`/problems/${code}<`);
});

test('every webhook that is sent is on it, with its body', () => {
  expect(Object.keys(webhooks())).toHaveLength(6);
  for (const name of Object.keys(webhooks())) {
    const at = page.indexOf(`<details id="${name}">`);
    expect(page.slice(at, page.indexOf('</details>', at)), name).toMatch(/[\u4e00-\u9fff][\s\S]*timestamp: date-time/);
  }
});

test('names are set as code, not between backticks', () => expect(page).not.toContain('`'));

test('every section can be reached from the top, and every problem from the routes that answer it', () => {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  for (const id of links) expect(ids).toContain(id);
  expect(links).toEqual(
    expect.arrayContaining(['applicant', 'supervisor', 'webhooks', 'problems', 'problem-not-found']),
  );
});

const partOf = (id: string): string => readable(page.slice(page.indexOf(`id="${id}"`)).split('</details>')[0] ?? '');

test('a route tells which headers it wants, and whether it can do without a body', () => {
  expect(partOf('askNamedPeople')).toMatch(/idempotency-key 1 to 255[\s\S]*Body, or none/);
  expect(partOf('editApplication')).toMatch(/if-match The ETag[\s\S]*Body(?!, or none)/);
  expect(partOf('readNamedPeople')).not.toContain('请求头');
  expect(partOf('checkApplication')).toMatch(/Repeated.* done again/);
});

test('what can go wrong is told by its status, the lowest first', () => {
  const statuses = [...partOf('submitApplication').matchAll(/(\d{3}) [a-z-]+(?:, [a-z-]+)*/g)].map(
    ([, status]) => status,
  );
  expect(statuses).toEqual([...new Set(statuses)].sort());
  expect(statuses).toContain('409');
});

test('what scrolls can be reached by keyboard', () => expect(page).not.toMatch(/class="wide">/));

test('it loads nothing and runs nothing', () =>
  expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\(|\son\w+=/i));
