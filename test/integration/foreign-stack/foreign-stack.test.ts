import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, launchCity } from '../../../local/client.ts';
import { synthesizeGuestbook } from './guestbook-stack.ts';

const directory = mkdtempSync(join(tmpdir(), 'guestbook-'));
const config = { assembly: join(directory, 'cdk.out'), dataDir: join(directory, 'data') };
let city: City;

beforeAll(async () => {
  const outfile = join(directory, 'code', 'guestbook.js');
  const entry = new URL('./guestbook.ts', import.meta.url).pathname;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    minify: true,
  });
  synthesizeGuestbook(config.assembly, join(directory, 'code'));
  city = await launchCity(config);
});

afterAll(async () => {
  await city?.stop();
  rmSync(directory, { recursive: true });
});

const entry = (id: string): string => `${city.apiUrl}/entries/${id}`;

/** Asks until the entry was delivered. */
async function delivered(id: string): Promise<unknown> {
  return expect
    .poll(async () => (await fetch(entry(id))).text(), { timeout: 20_000, interval: 20 })
    .toBe(JSON.stringify({ text: 'HELLO', delivered: true }));
}

test('a foreign stack runs: API, function, state machine, table, stream, queue', async () => {
  expect((await fetch(entry('ada'))).status).toBe(404);
  expect((await fetch(entry('ada'), { method: 'POST', body: 'hello' })).status).toBe(202);
  await delivered('ada');
  await expect.poll(async () => (await fetch(entry('aws.states'))).status).toBe(200);
  expect(await city.control.idle()).toBe(true);
  expect(await city.control.counters()).toMatchObject({ states: { transitions: 1, running: 0 } });
});

test('what was answered before a kill goes on after it', async () => {
  expect((await fetch(entry('bob'), { method: 'POST', body: 'hello' })).status).toBe(202);
  await city.kill();
  city = await launchCity(config);
  await delivered('bob');
  await delivered('ada');
});

test('a route that the template does not have is not found', async () => {
  const response = await fetch(`${city.apiUrl}/other`);
  expect([response.status, await response.json()]).toEqual([404, { message: 'Not Found' }]);
});

test('schedules follow the clock of the city, and fire when asked', async () => {
  expect((await fetch(entry('aws.events'))).status).toBe(404);
  await city.control.fire('daily');
  expect((await fetch(entry('aws.events'))).status).toBe(200);
  const { now } = await city.control.setClock({ offsetMs: 400 * 86_400_000 });
  const noted = async (): Promise<string> =>
    ((await (await fetch(entry('aws.events'))).json()) as { text: string }).text;
  await expect.poll(async () => (await noted()).slice(0, 10)).toBe(now.slice(0, 10));
});

test('a function can be invoked by its logical id', async () => {
  const [name] = Object.keys((await city.control.counters()).functions ?? {});
  expect(name).toMatch(/^Guestbook-/);
  const result = await city.control.invoke(name?.slice('Guestbook-'.length) ?? '', { Records: [], id: 'x', text: 'y' });
  expect(result.ok).toBeTypeOf('boolean');
  await expect(city.control.invoke('nobody')).resolves.toMatchObject({ errorType: 'ResourceNotFoundException' });
});

test('a second city on the same directory is refused', async () => {
  await expect(launchCity(config)).rejects.toThrow('another city');
});
