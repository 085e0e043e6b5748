import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resourcesOf } from './template.ts';

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const headings = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase());

const alarms = resourcesOf('AWS::CloudWatch::Alarm').map(({ id, properties }) => ({
  id,
  properties,
  text: String(properties.AlarmDescription),
}));

describe.each(alarms)('the alarm $id', ({ properties, text }) => {
  test('says what it means for people', () => expect(text.split(' Runbook: ')[0]?.length).toBeGreaterThan(30));
  test('names a heading of the runbook that exists', () => {
    const [, anchor = ''] = /Runbook: docs\/runbook\.md#(\S+)$/.exec(text) ?? [];
    expect(headings).toContain(anchor);
  });
  test('sounds', () => expect(properties.AlarmActions).toHaveLength(1));
  test('is silent while nothing happens', () => expect(properties.TreatMissingData).toBe('notBreaching'));
});

test('there is an alarm on stopped executions, on the sweeper and on every dead-letter queue', () => {
  const watched = JSON.stringify(alarms.map(({ properties }) => properties));
  for (const metric of ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted', 'Errors']) {
    expect(watched).toContain(`"MetricName":"${metric}"`);
  }
  const queues = resourcesOf('AWS::SQS::Queue')
    .map(({ id }) => id)
    .filter((id) => id.includes('DeadLetters'));
  expect(queues.length).toBeGreaterThan(4);
  for (const queue of queues) expect(watched).toContain(`<${queue}.QueueName>`);
});

test.each([
  ['every supervision order that is overdue', 'order-overdue', 'OrderOverdue', 'SweepLog'],
  ['a year that the calendar does not have', 'calendar-year-missing', 'CalendarYearMissing', 'SweepLog'],
  ['what the scanner finds in files', 'virus-found', 'VirusFound', 'ApplicantMaterialsLog'],
])('there is an alarm on %s, counted by the lines that are logged of it', (_what, event, MetricName, log) => {
  const filters = resourcesOf('AWS::Logs::MetricFilter').map(({ properties }) => properties);
  expect(filters).toContainEqual(
    expect.objectContaining({
      ...{ LogGroupName: expect.stringContaining(log), FilterPattern: `"${event}"` },
      MetricTransformations: [expect.objectContaining({ MetricName, MetricValue: '1' })],
    }),
  );
  expect(alarms.map(({ properties }) => properties)).toContainEqual(
    expect.objectContaining({ MetricName, Statistic: 'Sum' }),
  );
});

test('alarms reach those who are on duty: CloudWatch may publish to their topic', () => {
  const topics = new Set(alarms.flatMap(({ properties }) => properties.AlarmActions as string[]));
  const policies = resourcesOf('AWS::SNS::TopicPolicy').filter(({ properties }) =>
    (properties.Topics as string[]).some((topic) => topics.has(topic)),
  );
  expect(topics.size).toBe(1);
  expect(JSON.stringify(policies)).toContain('{"Service":"cloudwatch.amazonaws.com"}');
});

test('no heading of the runbook is about an alarm that is gone', () => {
  const [, section = ''] = runbook.split(/^## Alarms.*$/m);
  const named = [...(section.split(/^## /m)[0] ?? '').matchAll(/^### (\w+)$/gm)].map(([, name]) => name?.toLowerCase());
  expect(named.sort()).toEqual(alarms.map(({ text }) => text.split('#').at(-1)).sort());
});
