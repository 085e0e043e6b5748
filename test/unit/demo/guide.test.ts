import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { credentialsOf, writeKeys } from '../../../demo/city/credentials.ts';
import { guide } from '../../../demo/show/guide.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'yizhantong-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const credentials = credentialsOf(dataDir);
writeKeys(dataDir, credentials);
const apiUrl = 'http://127.0.0.1:8080';
const issuerUrl = 'http://127.0.0.1:8081';
const said = (played: Parameters<typeof guide>[1]['played'] = []) =>
  guide({ apiUrl, issuerUrl, credentials }, { dataDir, played, decisionSeconds: 4 });

test('every request that can be pasted is made by one line, which bears the token, and the key that the API asks for', () => {
  const requests = said()
    .split('\n')
    .filter((line) => /curl|^ {2}as /.test(line) && !line.includes(issuerUrl));
  const [line = '', ...others] = requests.filter((one) => one.includes('curl'));
  expect(others).toEqual([]);
  for (const header of ['authorization: Bearer ', 'idempotency-key: ']) expect(line).toContain(header);
  expect(requests.length).toBeGreaterThan(10);
});

test('whoever can be named by a number that their login proves is printed with it', () => {
  const [line = ''] = said()
    .split('\n')
    .filter((one) => one.includes('applicant-ding '));
  expect(line).toContain('440606198409170048');
  expect(said().match(/\d{17}[\dX]$/gm)).toHaveLength(4);
});

test('the agency’s command names a key that is there, for its owner alone', () => {
  const [, file = ''] = /--key (\S+)/.exec(said()) ?? [];
  expect(existsSync(file)).toBe(true);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(credentials.agencies['state-tax']?.privateKey);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('it tells whom one plays, and all that each integration needs', () => {
  expect(said()).toContain('4');
  const played = said(['market-regulation']);
  expect(played).toContain('you play market-regulation');
  expect(played).toContain('--client agency-market-regulation');
  expect(played).toContain("--scope 'reviews review:name-approval review:business-licence'");
  expect(played).toContain(`COURIER_SECRET=${credentials.courierSecret}`);
  for (const url of ['/v1/reference', '/v1/openapi.json']) expect(played).toContain(`${apiUrl}${url}`);
});
