import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { functionCatalogue } from '../../infra/function-catalogue.ts';
import { deployedFunctions, idOf } from './functions.ts';
import { onlyResource, resourcesOf } from './template.ts';

const functionId = (name: string) => deployedFunctions().find((one) => one.name === name)?.id;
const queueIds = resourcesOf('AWS::SQS::Queue').map(({ id }) => id);

const Target = z.looseObject({ Arn: z.string(), DeadLetterConfig: z.object({ Arn: z.string() }) });
const Rule = z.looseObject({ Targets: z.array(Target) });
const Destination = z.object({ OnFailure: z.object({ Destination: z.string() }) });

test.each(resourcesOf('AWS::SQS::Queue'))('the queue $id is encrypted and refuses requests without TLS', (queue) => {
  expect(queue.properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 86_400 });
  const policies = resourcesOf('AWS::SQS::QueuePolicy').filter(({ properties }) =>
    z.array(z.string()).parse(properties.Queues).includes(`<${queue.id}>`),
  );
  expect(policies).toHaveLength(1);
  expect(JSON.stringify(policies)).toContain('{"Bool":{"aws:SecureTransport":"false"}}');
});

describe.each(resourcesOf('AWS::Events::Rule'))('the rule $id', ({ properties }) => {
  const { Targets: targets } = Rule.parse(properties);
  test('keeps what could not be delivered', () => {
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(queueIds).toContain(idOf(target.DeadLetterConfig.Arn));
  });
  test('keeps what its function failed at: the rule is done once Lambda has taken the event', () => {
    for (const target of targets) {
      const name = `<${idOf(target.Arn)}>`;
      const configs = resourcesOf('AWS::Lambda::EventInvokeConfig').filter(
        (one) => one.properties.FunctionName === name,
      );
      expect(configs).toHaveLength(1);
      const { OnFailure } = Destination.parse(configs[0]?.properties.DestinationConfig);
      expect(queueIds).toContain(idOf(OnFailure.Destination));
    }
  });
});

test('the sweeper runs every minute', () =>
  expect(onlyResource('AWS::Events::Rule', 'EventsSweep').properties).toMatchObject({
    ScheduleExpression: 'rate(1 minute)',
    State: 'ENABLED',
    Targets: [{ Arn: `<${functionId('sweep')}.Arn>` }],
  }));

test('the day that is over is signed at half past midnight in Shanghai, and tried again where that fails', () => {
  const target = `<${functionId('sign-daily-heads')}`;
  expect(onlyResource('AWS::Events::Rule', 'EventsSignEveryNight').properties).toMatchObject({
    ScheduleExpression: 'cron(30 16 * * ? *)',
    State: 'ENABLED',
    Targets: [{ Arn: `${target}.Arn>` }],
  });
  const configs = resourcesOf('AWS::Lambda::EventInvokeConfig').filter(
    ({ properties }) => properties.FunctionName === `${target}>`,
  );
  expect(configs[0]?.properties.MaximumRetryAttempts).toBeUndefined(); // twice
});

test('an execution that failed, timed out or was aborted is recorded', () =>
  expect(onlyResource('AWS::Events::Rule', 'EventsExecutionFailed').properties).toMatchObject({
    EventPattern: {
      source: ['aws.states'],
      'detail-type': ['Step Functions Execution Status Change'],
      detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
    },
    Targets: [{ Arn: `<${functionId('record-failure')}.Arn>` }],
  }));

test('partners are told of the ends and beginnings of cases, in order, by a reader of the stream of their own', () => {
  const { properties } = onlyResource('AWS::Lambda::EventSourceMapping', 'EventsNoticesOfCases');
  const types = [
    'case-accepted',
    'review-sent-back',
    'case-closed',
    'batch-released',
    'parcel-booked',
    'parcel-rebooked',
  ];
  const image = { entity: { S: ['event'] }, type: { S: types } };
  expect(properties).toMatchObject({
    FunctionName: `<${functionId('notify-partners')}>`,
    EventSourceArn: `<${onlyResource('AWS::DynamoDB::Table').id}.StreamArn>`,
    StartingPosition: 'TRIM_HORIZON',
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    FilterCriteria: {
      Filters: [{ Pattern: JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: image } }) }],
    },
  });
});

test('calls of partners are made when the queue names them, and every minute whatever is due', () => {
  const target = `<${functionId('deliver-webhooks')}`;
  const queue = onlyResource('AWS::SQS::Queue', 'PartnersCalls');
  expect(onlyResource('AWS::Lambda::EventSourceMapping', 'EventsCallsThatAreDue').properties).toMatchObject({
    FunctionName: `${target}>`,
    EventSourceArn: `<${queue.id}.Arn>`,
  });
  // A message that is in the hands of a function that still runs is in nobody else's.
  const { timeout = 10 } = functionCatalogue['deliver-webhooks'];
  expect(queue.properties.VisibilityTimeout).toBeGreaterThan(timeout);
  expect(queue.properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
  expect(onlyResource('AWS::Events::Rule', 'EventsDeliver').properties).toMatchObject({
    ScheduleExpression: 'rate(1 minute)',
    Targets: [{ Arn: `${target}.Arn>` }],
  });
});

test('every event of a case is published, in order, one bad record not holding up the rest', () => {
  const { properties } = onlyResource('AWS::Lambda::EventSourceMapping', 'EventsEventsOfCases');
  expect(properties).toMatchObject({
    FunctionName: `<${functionId('publish-events')}>`,
    EventSourceArn: `<${onlyResource('AWS::DynamoDB::Table').id}.StreamArn>`,
    StartingPosition: 'TRIM_HORIZON',
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    FilterCriteria: {
      Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"entity":{"S":["event"]}}}}' }],
    },
  });
  const { OnFailure } = Destination.parse(properties.DestinationConfig);
  expect(queueIds).toContain(idOf(OnFailure.Destination));
  // Records live for a day in the stream: given up before that, they are at least in the queue.
  expect(properties.MaximumRecordAgeInSeconds).toBeLessThan(86_400);
});
