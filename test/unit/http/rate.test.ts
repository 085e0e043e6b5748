import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { rateLimitOf, rateLimits } from '../../../shared/contract/rates.ts';
import { editApplication, readApplication } from '../../../shared/contract/routes/applicant.ts';
import { readCatalogue } from '../../../shared/contract/routes/catalogue.ts';
import { readHealth } from '../../../shared/contract/routes/public.ts';
import { problem } from '../../../shared/http/reply.ts';
import { readable } from '../store/recorder.ts';
import { askOf, type Store } from './ask.ts';
import { anEvent } from './event.ts';

const caseNumber = 'YZT20261123-7KQ4M2XWPA';
const edit = (sub = 'applicant-1') =>
  anEvent({
    ...{ routeKey: 'PUT /v1/applications/{caseNumber}', params: { caseNumber }, body: '{"form":{}}', claims: { sub } },
  });
const missing = async () => problem('not-found');
const counted: Store = () => ({ Attributes: { requests: { N: '5' } } });

describe('a counted request', () => {
  test('is one conditional update by caller, class and minute, and says what is left', async () => {
    const { headers, sent } = await askOf(editApplication, counted)(missing, edit());
    expect(headers).toMatchObject({ 'ratelimit-policy': '"write";q=120;w=60', ratelimit: '"write";r=115;t=30' });
    expect(sent).toHaveLength(1);
    const input = sent[0]?.input as { Key: Parameters<typeof unmarshall>[0]; ConditionExpression: string };
    expect(readable(input.ConditionExpression, input)).toBe('(attribute_not_exists(requests) OR requests <= 119)');
    const { pk } = unmarshall(input.Key);
    expect(pk).toMatch(/^RATE#write#[\w-]{32}#\d+$/);
    const other = await askOf(editApplication, counted)(missing, edit('applicant-2'));
    expect(unmarshall(other.sent[0]?.input.Key as Parameters<typeof unmarshall>[0]).pk).not.toBe(pk);
  });

  test('above the limit is refused before anything else is done', async () => {
    const full: Store = () => {
      throw new ConditionalCheckFailedException({ message: '', $metadata: {} });
    };
    const runs: unknown[] = [];
    const { status, headers, body } = await askOf(editApplication, full)(async (request) => {
      runs.push(request);
      return problem('not-found');
    }, edit());
    expect({ status, runs, type: body?.type }).toEqual({ status: 429, runs: [], type: '/problems/too-many-requests' });
    expect(headers).toMatchObject({ 'retry-after': '30', ratelimit: '"write";r=0;t=30' });
  });

  test('is served while counts cannot be written, and that is logged', async () => {
    const down: Store = () => {
      throw new Error('down');
    };
    const { status, lines } = await askOf(editApplication, down)(missing, edit());
    expect(status).toBe(404);
    expect(lines.map(({ name }) => name)).toContain('request-not-counted');
  });
});

test('reading is not counted, and health needs no store at all', async () => {
  const read = anEvent({ routeKey: 'GET /v1/applications/{caseNumber}', params: { caseNumber }, claims: { sub: 'a' } });
  expect((await askOf(readApplication)(missing, read)).sent).toEqual([]);
  expect((await askOf(readHealth)(missing, anEvent({ routeKey: 'GET /v1/health' }))).sent).toEqual([]);
  expect((await askOf(readCatalogue)(missing, anEvent({ routeKey: 'GET /v1/catalogue' }))).sent).toHaveLength(1);
});

test('an agency’s system may decide for a whole city, a person may not', () => {
  expect(rateLimitOf('write', 'agency')).toBeGreaterThan(100 * rateLimitOf('write', 'applicant'));
  expect(rateLimitOf('write', 'operator')).toBe(rateLimits.write?.other);
  expect(rateLimitOf('public', undefined)).toBe(120);
});
