import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListBucketsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMINISTRATOR } from '../../../local/administrator.ts';
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

/** How many photos the stack's one bucket holds. */
async function photos(): Promise<number | undefined> {
  const s3 = new S3Client({ endpoint: city.awsUrl, region: 'us-east-1', credentials: ADMINISTRATOR });
  const [bucket] = (await s3.send(new ListBucketsCommand())).Buckets ?? [];
  return (await s3.send(new ListObjectsV2Command({ Bucket: bucket?.Name }))).KeyCount;
}

test('a browser puts a photo by the form that a function signed, in the name of that function', async () => {
  const offer = await (await fetch(`${city.apiUrl}/photos/ada`)).json();
  const { url, fields } = offer as { url: string; fields: Record<string, string> };
  const send = (photo: string, changed: Record<string, string> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...changed })) body.set(name, value);
    body.set('file', new Blob([photo]), 'photo.jpg');
    return fetch(url, { method: 'POST', body, headers: { origin: 'https://guests.example' } });
  };
  const stored = await send('a face');
  expect([stored.status, stored.headers.get('access-control-allow-origin')]).toEqual([204, 'https://guests.example']);
  expect((await send('a face', { key: 'new/bob' })).status).toBe(403);
  expect((await send('x'.repeat(101))).status).toBe(400);
  const { byCaller = {} } = await city.control.counters();
  const [, calls] = Object.entries(byCaller ?? {}).find(([name]) => name.startsWith('Guestbook-offer')) ?? [];
  expect(calls).toEqual({ 's3.PutObject': 1 });
  expect(await photos()).toBe(1);
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

test('what the bucket keeps for a week is gone with the days that the clock was moved', async () => {
  await expect.poll(photos).toBe(0);
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
