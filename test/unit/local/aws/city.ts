import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createControl } from '../../../../local/aws/control.ts';
import { createCounters } from '../../../../local/aws/counters.ts';
import { createAwsEndpoint, type Interceptor } from '../../../../local/aws/endpoint.ts';
import { createFaults } from '../../../../local/aws/faults/index.ts';
import { createJsonClient } from '../../../../local/aws/json-client.ts';
import { createKms } from '../../../../local/aws/kms/index.ts';
import type { CorsRules } from '../../../../local/aws/s3/cors.ts';
import { createS3Door } from '../../../../local/aws/s3/door.ts';
import { objectRules } from '../../../../local/aws/s3/index.ts';
import { createSsm } from '../../../../local/aws/ssm.ts';
import { createClock } from '../../../../local/clock/clock.ts';
import { startDynamoEngine } from '../../../../local/engines/dynoxide.ts';
import { startObjectAndQueueEngine } from '../../../../local/engines/fauxqs.ts';
import { provisionTable } from '../../../../local/engines/provision/table.ts';

const SECRETS = { AKIDSUBMIT: 'secret', AKIDREAD: 'another secret' };

/** The AWS side of a city, without functions, in a directory of its own. The bucket `locked` has object lock. */
export async function startAws(given: { authorize?: Interceptor; cors?: CorsRules } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'aws-'));
  const dynamo = await startDynamoEngine({ dataDir, onExit: (reason) => console.error(reason) });
  const clock = createClock({ dataDir });
  const objects = await startObjectAndQueueEngine({ dataDir, now: clock.now });
  const dynamodb = createJsonClient(dynamo.url, 'dynamodb');
  let kills = 0;
  const kill = (): void => {
    kills += 1;
  };
  const faults = createFaults({ dynamodb, kill });
  const counters = createCounters();
  const kms = createKms({ dataDir });
  const ssm = createSsm({ values: { '/city/secret': 's3cret' } });
  const keys = {
    callers: new Map([
      ['AKIDSUBMIT', 'submit'],
      ['AKIDREAD', 'read'],
    ]),
    secrets: new Map(Object.entries(SECRETS)),
    region: 'us-east-1',
    now: clock.now,
  };
  const endpoint = await createAwsEndpoint({
    port: 0,
    services: { kms: kms.service, ssm: ssm.service },
    proxies: { dynamodb: dynamo.url, s3: objects.url, sns: objects.url, sqs: objects.url },
    callers: keys.callers,
    count: true,
    counters,
    now: clock.now,
    control: createControl({ ...faults.routes, 'GET /counters': () => counters.snapshot() }),
    entrances: [createS3Door({ ...keys, cors: given.cors ?? new Map() })],
    interceptors: [...(given.authorize ? [given.authorize] : []), faults.interceptor, objectRules(new Set(['locked']))],
  });
  await provisionTable(
    {
      logicalId: 'Cases',
      type: 'AWS::DynamoDB::Table',
      properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      },
    },
    dynamo.url,
  );
  const putFaults = (rules: object[]) =>
    fetch(`${endpoint.url}/_local/faults`, { method: 'PUT', body: JSON.stringify(rules) });
  const stop = async (): Promise<void> => {
    await endpoint.stop();
    await clock.stop();
    dynamodb.stop();
    await objects.stop();
    await dynamo.stop();
    rmSync(dataDir, { recursive: true });
  };
  const config = {
    endpoint: endpoint.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDSUBMIT', secretAccessKey: 'secret' },
  };
  return { dataDir, clock, endpoint, objects, dynamo, kms, ssm, counters, config, putFaults, stop, kills: () => kills };
}
