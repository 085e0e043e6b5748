import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../../../demo/city/identities.ts';
import { type DemoCity, openDemoCity } from '../../../demo/city.ts';
import { ADMINISTRATOR } from '../../../local/administrator.ts';
import { officeOf } from '../../../shared/domain/catalogue/office.ts';
import { newForm } from '../../support/forms.ts';
import { functionNamesOf } from '../../support/function-names.ts';
import { until } from '../../support/until.ts';
import { editedAssembly, revoke } from './edited-assembly.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'yizhantong-'));
let assembly: string;
let city: DemoCity;
let log = '';

beforeAll(async () => {
  assembly = await editedAssembly((resources) => {
    revoke(resources, 'FunctionsApplicantDrafts', 'dynamodb:PutItem');
    revoke(resources, 'FunctionsAgencyReviews', 'dynamodb:Query', '/index/work');
    revoke(resources, 'FunctionsPublicInformation', 'kms:GetPublicKey');
    const contract = Object.keys(resources).filter((id) => /^Api\w+Permission\w+ContractInformation/.test(id));
    expect(contract).toHaveLength(1);
    for (const id of contract) delete resources[id];
  });
  city = await openDemoCity({ dataDir, assembly });
  city.city().child.stderr?.on('data', (text: string) => {
    log += text;
  });
});
afterAll(async () => {
  await city?.stop();
  for (const directory of [dataDir, assembly]) rmSync(directory, { recursive: true, force: true });
});

const ask = async (path: string, who?: Identity, body?: object): Promise<Response> =>
  fetch(`${city.apiUrl}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': 'missing-grants' },
      ...(who && { authorization: `Bearer ${await city.tokens.of(who)}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });

/** The lines of the city's log that say so. */
const said = (...words: string[]): Promise<string[]> =>
  until(`the log to say ${words.join(' ')}`, async () => {
    const lines = log.split('\n').filter((line) => words.every((word) => line.includes(word)));
    return lines.length > 0 ? lines : undefined;
  });

describe('what was taken away from a function fails here, and the log says whose it was', () => {
  const names = () => functionNamesOf(city.assembly);

  test('an action on the table', async () => {
    const answer = await ask('/v1/applications', 'applicant-jia', { form: newForm() });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    const table = `table/${city.city().outputs.TableName}`;
    const lines = await said('AccessDenied', names()['applicant-drafts'], 'dynamodb:PutItem', table);
    expect(lines[0]).toContain('because no identity-based policy allows the dynamodb:PutItem action');
  });

  test('an index; said once, however often it is tried', async () => {
    const path = `/v1/offices/${officeOf('state-tax', '440604')}/reviews`;
    for (let time = 0; time < 2; time++) expect((await ask(path, 'agency-state-tax')).status).toBe(500);
    const lines = await said('AccessDenied', names()['agency-reviews'], 'dynamodb:Query', '/index/work');
    expect(lines).toHaveLength(1);
  });

  test('a key', async () => {
    expect((await ask('/v1/signing-keys')).status).toBe(500);
    await said('AccessDenied', names()['public-information'], 'kms:GetPublicKey', ':key/');
  });

  test('the permission of the gateway: the function does not even run', async () => {
    const answer = await ask('/v1/openapi.json');
    expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }]);
    const route = '$default/GET/v1/openapi.json';
    await said('apigateway.amazonaws.com', 'lambda:InvokeFunction', names()['contract-information'], route);
    expect((await ask('/v1/catalogue')).status).toBe(200);
  });
});

describe('who has no access key of the city', () => {
  const client = (credentials: { accessKeyId: string; secretAccessKey: string }) =>
    new DynamoDBClient({ endpoint: city.city().awsUrl, region: 'us-east-1', credentials });
  const describeTable = () => new DescribeTableCommand({ TableName: String(city.city().outputs.TableName) });

  test('is refused; the administrator is not', async () => {
    const stranger = { accessKeyId: 'AKIDSTRANGER', secretAccessKey: 'x' };
    await expect(client(stranger).send(describeTable())).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
    expect((await client(ADMINISTRATOR).send(describeTable())).Table?.TableStatus).toBe('ACTIVE');
  });

  test('a function’s key opens what is the function’s and nothing else, in the words of each service', async () => {
    const credentials = { accessKeyId: `LOCAL${functionNamesOf(city.assembly)['close-case']}`, secretAccessKey: 'x' };
    const denied = client(credentials).send(describeTable());
    await expect(denied).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(denied).rejects.toThrow('is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:');
    const sns = new SNSClient({ endpoint: city.city().awsUrl, region: 'us-east-1', credentials });
    const publish = new PublishCommand({ TopicArn: String(city.city().outputs.CaseEventsTopic), Message: 'x' });
    await expect(sns.send(publish)).rejects.toMatchObject({ name: 'AuthorizationErrorException' });
  });
});

test('what a deployment would refuse does not start: a stream that its function may not read', async () => {
  const unreadable = await editedAssembly((resources) =>
    revoke(resources, 'FunctionsPublishEvents', 'dynamodb:GetRecords'),
  );
  const opened = openDemoCity({ dataDir: join(dataDir, 'unreadable'), assembly: unreadable });
  await expect(opened).rejects.toThrow('is not authorized to perform: dynamodb:GetRecords on resource: arn:aws:');
  rmSync(unreadable, { recursive: true });
});

test('with the policies switched off everything is allowed', async () => {
  await city.stop();
  city = await openDemoCity({ dataDir, assembly, iam: false });
  expect((await ask('/v1/openapi.json')).status).toBe(200);
  expect((await ask('/v1/signing-keys')).status).toBe(200);
});
