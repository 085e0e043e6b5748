import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { progressOf } from '../../demo/people/applicant.ts';
import { accepted, client } from '../../shared/contract/client.ts';
import { createApplication, submitApplication } from '../../shared/contract/routes/applicant.ts';
import { launch, type Running, run } from './commands.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'started-'));
const form: unknown = JSON.parse(readFileSync(new URL('../../examples/foshan-llc.json', import.meta.url), 'utf8'));
let running: Running | undefined;

afterAll(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
  rmSync(dataDir, { recursive: true });
});

const started = async (): Promise<Running> => {
  const city = launch('start', '--data-dir', dataDir);
  await expect.poll(city.said, { timeout: 40_000 }).toContain('/v1/health');
  return city;
};

const apiUrlIn = (said: string): string => /http:\/\/127\.0\.0\.1:\d+(?=\/v1\/health)/.exec(said)?.[0] ?? '';

test('a city that is killed goes on where it was at the next start', async () => {
  running = await started();
  const before = apiUrlIn(running.said());
  const { out: token } = await run('token', 'applicant-jia', '--data-dir', dataDir);
  const api = client(before, token.trim());
  const { caseNumber } = await accepted(api, createApplication, { body: { form } });
  const agreed = await run('agree', 'applicant-jia', caseNumber, 'examples/foshan-llc.json', '--data-dir', dataDir);
  expect(agreed).toMatchObject({ code: 0, out: expect.stringContaining('3 by their own login, 1 on paper') });
  expect(await run('upload', 'applicant-jia', caseNumber, '--data-dir', dataDir)).toMatchObject({ code: 0 });
  await accepted(api, submitApplication, { params: { caseNumber } });
  running.child.kill('SIGKILL');
  expect(await running.ended).toBe('SIGKILL');

  // Its engines end with it, which takes them a moment.
  await expect
    .poll(
      async () =>
        fetch(`${before}/v1/health`).then(
          () => 'answers',
          () => 'gone',
        ),
      { timeout: 10_000 },
    )
    .toBe('gone');
  running = await started();
  expect(apiUrlIn(running.said())).toBe(before);
  await expect
    .poll(async () => (await progressOf(api, caseNumber)).state, { timeout: 40_000, interval: 200 })
    .toBe('completed');
  expect(await progressOf(api, caseNumber)).toMatchObject({ delivery: { status: 'delivered' } });

  running.child.kill('SIGINT');
  expect(await running.ended).toBe(0);
});

test('without a city there is no token', async () => {
  const elsewhere = join(dataDir, 'elsewhere');
  expect(await run('token', 'applicant-jia', '--data-dir', elsewhere)).toMatchObject({ code: 2 });
  expect(await run('token', 'nobody', '--data-dir', elsewhere)).toMatchObject({ code: 2 });
});
