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

test('there is an alarm on failed executions, on the sweeper and on every dead-letter queue', () => {
  const watched = alarms.map(({ properties }) => `${properties.Namespace} ${properties.MetricName}`);
  expect(watched).toContain('AWS/States ExecutionsFailed');
  expect(watched).toContain('AWS/Lambda Errors');
  const queues = resourcesOf('AWS::SQS::Queue').map(({ id }) => id);
  const dimensions = JSON.stringify(alarms.map(({ properties }) => properties.Dimensions));
  for (const queue of queues) expect(dimensions).toContain(`<${queue}.QueueName>`);
});

test('no heading of the runbook is about an alarm that is gone', () => {
  const [, section = ''] = runbook.split(/^## Alarms.*$/m);
  const named = [...(section.split(/^## /m)[0] ?? '').matchAll(/^### (\w+)$/gm)].map(([, name]) => name?.toLowerCase());
  expect(named.sort()).toEqual(alarms.map(({ text }) => text.split('#').at(-1)).sort());
});
