import { expect, test } from 'vitest';
import { functionCatalogue, functionNames } from '../../infra/function-catalogue.ts';
import { apiFunctions } from '../../shared/contract/functions.ts';
import { isKeyed } from '../../shared/contract/manners.ts';
import { isCounted } from '../../shared/contract/rates.ts';
import { routes } from '../../shared/contract/routes/index.ts';
import { deployedFunctions, idOf } from './functions.ts';
import { resourcesOf } from './template.ts';

const functions = deployedFunctions();

test('every function of the catalogue is deployed, and no other', () =>
  expect(functions.map(({ name }) => name).sort()).toEqual([...functionNames].sort()));

test.each(functions)('$name runs on the current runtime and on arm64', ({ properties }) =>
  expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' }),
);

test.each(functions)('$name ends within a minute, or has a night’s work', ({ name, properties }) => {
  expect(properties.Timeout).toBe(functionCatalogue[name].timeout ?? 10);
  expect(properties.Timeout).toBeLessThanOrEqual(name === 'sign-daily-heads' ? 900 : 60);
});

test('no two functions share a role, a log group or a bundle', () => {
  const distinct = (values: string[]) => expect(new Set(values).size).toBe(functions.length);
  distinct(functions.map(({ properties }) => properties.Role));
  distinct(functions.map(({ properties }) => properties.LoggingConfig.LogGroup));
  distinct(functions.map(({ properties }) => JSON.stringify(properties.Code)));
});

test('only Lambda may take the role of a function', () => {
  const roles = new Set(functions.map(({ properties }) => idOf(properties.Role)));
  for (const { id, properties } of resourcesOf('AWS::IAM::Role').filter((role) => roles.has(role.id))) {
    expect(properties, id).not.toHaveProperty('ManagedPolicyArns');
    expect(properties.AssumeRolePolicyDocument, id).toMatchObject({
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }],
    });
  }
});

test.each(resourcesOf('AWS::Logs::LogGroup'))('the log $id is kept for 180 days at least 日志留存', (log) => {
  expect(log.properties.RetentionInDays).toBeGreaterThanOrEqual(180);
  expect(log.deletionPolicy).toMatch(/^Retain/);
});

test.each(functions)('$name writes to its own log group', ({ properties }) => {
  const logs = resourcesOf('AWS::Logs::LogGroup').map(({ id }) => id);
  expect(logs).toContain(idOf(properties.LoggingConfig.LogGroup));
});

test.each(apiFunctions)(
  '%s may keep answers and count requests where its routes ask for it, and only there',
  (name) => {
    const own = routes.filter(({ handledBy }) => handledBy === name);
    const { table = [], counts } = functionCatalogue[name];
    expect(counts ?? false).toBe(own.some(isCounted));
    if (counts) expect(table).toContain('UpdateItem');
    if (own.some(isKeyed)) expect(table).toEqual(expect.arrayContaining(['PutItem', 'UpdateItem']));
  },
);

/** The environment is shown to whoever may read a function's configuration: names and addresses only, by reference. */
test.each(functions)('the environment of $name names things and holds no secret', ({ properties }) => {
  const known = new RegExp(
    `^(${[
      ...[
        'TABLE_NAME',
        'STATE_MACHINE_ARN',
        'SIGNING_KEY_ID',
        'PERSONAL_DATA_KEY_ID',
        'COURIER_URL',
        'RATE_FACTOR',
        'REGIME',
        'ARCHIVE_BUCKET',
        'MATERIALS_BUCKET',
        'TOPIC_ARN',
        'ISSUER',
      ],
      ...['CALL_QUEUE_URL', 'PARTNER_KEY_ID', 'WEBHOOK_ALLOWED_NETWORKS', 'COURIER_NOTICE_URL'],
      ...['DAILY_HEADS_BUCKET', 'AUDIT_KEY_ID', 'ORGANIZATION_CODE_RANGE'],
    ].join('|')})$`,
  );
  for (const [name, value] of Object.entries(properties.Environment?.Variables ?? {})) {
    if (name === 'COURIER_KEYS') expect(value).toBe('<CourierKeyParameter>');
    else if (name === 'ENGRAVER_KEYS') expect(value).toBe('<EngraverKeyParameters>');
    else if (name === 'COURIER_NOTICE_KEYS') expect(value).toBe('<CourierNoticeKeyParameter>');
    else expect(name).toMatch(known);
    expect(value).toMatch(/<\w/);
  }
});
