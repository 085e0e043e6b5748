import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type MessageName, say } from '../../demo/messages.ts';
import { launch, type Running, run } from './commands.ts';

/* Every command that `npm start` prints is pasted into a shell, in order, as a newcomer does; that of the engraver and the two servers aside. */

const dataDir = join(mkdtempSync(join(tmpdir(), 'guide-')), "the city's own");
const agency = 'state-tax';
let city: Running | undefined;

beforeAll(async () => {
  city = launch('start', '--data-dir', dataDir, '--agency', agency);
  const { said } = city;
  await vi.waitUntil(() => said().includes(say('stop', { dataDir })), { timeout: 60_000 });
});

afterAll(async () => {
  city?.child.kill('SIGINT');
  await city?.ended;
  rmSync(join(dataDir, '..'), { recursive: true });
});

/** The commands under one of the guide's headings. */
const printed = (heading: MessageName): string => {
  const lines = (city?.said() ?? '').split('\n');
  const from = lines.indexOf(say(heading, { agency })) + 1;
  expect(from, heading).toBeGreaterThan(0);
  return lines.slice(from, lines.indexOf('', from)).join('\n');
};

/** Pastes commands into a shell that has been prepared as the guide says; answers what it prints, which is no problem of the API. */
const paste = async (...commands: string[]): Promise<string> => {
  const child = spawn('bash', ['-c', [printed('prepare'), ...commands].join('\n')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(err).toBe('');
  expect(out).not.toContain('/problems/');
  return out;
};

const caseNumberIn = (out: string): string => /^YZT\S+$/m.exec(out)?.[0] ?? '';
const nameIn = (file: string): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { name: { proposed: { full: string } } }).name.proposed.full;

test('every command of the guide works, from a form to the documents, and again with the next form', async () => {
  const filed = await paste(printed('fileOne'));
  const first = caseNumberIn(filed);
  expect(filed).toContain('"problems":[]');
  const on = (caseNumber: string, ...commands: string[]) => paste(`N=${caseNumber}`, ...commands);
  const firstName = nameIn(join(dataDir, 'form.json'));
  expect(await on(first, printed('haveAgreed'))).toContain('3 by their own login, 1 on paper');
  expect(await on(first, printed('handIn'))).toContain('5 missing materials uploaded');
  expect(await on(first, printed('submit'))).toContain('"state":"submitted"');

  const progress = () => on(first, 'as applicant-jia $B/applications/$N/progress');
  await expect.poll(progress, { timeout: 40_000 }).toContain('"state":"open"');
  const reviewed = await on(first, printed('decide'));
  expect(reviewed.trim().split('\n')).toEqual([
    expect.stringContaining(first),
    expect.stringContaining('"seen":'),
    expect.stringContaining('"state":"approved"'),
  ]);
  await expect.poll(progress, { timeout: 60_000 }).toContain('"releasedAt"');
  expect(await on(first, printed('collect'))).toMatch(/"kind":"business-licence"[\s\S]*"id":"SL-1"/);
  expect(readFileSync(join(dataDir, 'SL-1.html'), 'utf8')).toContain(first);

  const second = caseNumberIn(await paste(printed('fileOne')));
  expect(nameIn(join(dataDir, 'form.json'))).not.toBe(firstName);
  expect(await on(second, printed('haveAgreed'), printed('handIn'), printed('submit'))).toContain(
    '"state":"submitted"',
  );
});

test('tokens are printed for whoever asks by a name of the list', async () => {
  const out = await paste(printed('token'));
  expect(out).toMatch(/^eyJ\S+\n\{"access_token":"eyJ/);
});

test('a command that the API refuses says what is wrong, field by field, on stderr', async () => {
  const at = ['--data-dir', dataDir];
  const refused = await run('upload', 'applicant-jia', 'YZT-1', ...at);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('/problems/invalid-request');
  expect(refused.err).toMatch(/^ {2}\/path\/caseNumber {2}form\.\S+ {2}\S/m);
  const caseNumber = caseNumberIn(await paste(printed('fileOne')));
  const other = await run('agree', 'applicant-jia', caseNumber, 'examples/foshan-one-person.json', ...at);
  expect(other).toMatchObject({ code: 2, err: expect.stringContaining('/form/shareholders/1') });
});
