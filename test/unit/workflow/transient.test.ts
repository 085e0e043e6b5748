import { inspect } from 'node:util';
import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { BusinessOutcome } from '../../../shared/domain/lifecycle/business-outcome.ts';
import { RangeExhausted } from '../../../shared/domain/numbering/range-exhausted.ts';
import type { Log } from '../../../shared/log.ts';
import { contextFields } from '../../../shared/trace/context.ts';
import { casePayload, task } from '../../../shared/workflow/task.ts';
import { isTransient } from '../../../shared/workflow/transient.ts';

const meta = { $metadata: {}, message: '佛山市张伟' };
const named = (name: string, more: object = {}) => Object.assign(new Error('佛山市张伟'), { name, ...more });

const passing = [
  new TransactionCanceledException(meta),
  new ProvisionedThroughputExceededException(meta),
  ...['ThrottlingException', 'TimeoutError', 'Unavailable', 'InternalServerError'].map((name) => named(name)),
  ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'].map((code) => named('Error', { code })),
  named('Strange', { $metadata: { httpStatusCode: 503 } }),
  named('Strange', { $retryable: { throttling: true } }),
];

const lasting = [
  new ConditionalCheckFailedException(meta),
  ...['TypeError', 'ZodError', 'AccessDeniedException', 'RangeExhausted'].map((name) => named(name)),
  named('ValidationException', { $metadata: { httpStatusCode: 400 } }),
  named('Error', { code: 'ENOENT' }),
];

test.each(passing)('$name may pass by itself', (error) => expect(isTransient(error)).toBe(true));
test.each(lasting)('$name does not pass by itself', (error) => expect(isTransient(error)).toBe(false));
test.each(['text', undefined, null, { name: 'TimeoutError' }])('%j, which is no error, does not either', (thrown) =>
  expect(isTransient(thrown)).toBe(false),
);

/** Runs a task that throws, and tells what the state machine and the log are told. */
const thrownBy = async (error: unknown, payload: unknown = { caseId: 'YZT20261123-7KQ4M2XWPA' }) => {
  const lines: unknown[] = [];
  const log: Log = {
    info: () => undefined,
    error: (event, _error, fields) => void lines.push({ event, ...contextFields(), ...fields }),
  };
  const run = async () => {
    throw error;
  };
  const told = (await task(log, casePayload, run)(payload).catch((one: unknown) => one)) as Error;
  return { name: told.name, message: told.message, written: inspect(told), lines };
};

test('a failure that passes is told as Transient, the only name of ours that is retried', async () => {
  for (const error of passing)
    expect(await thrownBy(error)).toMatchObject({ name: 'Transient', written: expect.not.stringContaining('张伟') });
});

test('any other failure is told by its own name, without its message, which can quote a person (invariant 8)', async () => {
  for (const error of lasting) {
    const told = await thrownBy(error);
    expect(told.name).toBe(error.name);
    expect(told.written).not.toContain('张伟');
    const ids = { caseId: 'YZT20261123-7KQ4M2XWPA', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) };
    expect(told.lines).toEqual([{ event: 'task-failed', ...ids }]);
  }
});

test('a range that is used up is told with its sequence: it names no person, and operators must know which', async () => {
  const told = await thrownBy(new RangeExhausted({ kind: 'organization-code', scope: 'PDY' }));
  expect(told).toMatchObject({ name: 'RangeExhausted', message: 'organization-code#PDY' });
  expect(told.lines).toHaveLength(1);
});

test('a business outcome is told by its name, and is no failure to be logged', async () =>
  expect(await thrownBy(new BusinessOutcome('Refused', 'c'))).toMatchObject({ name: 'Refused', lines: [] }));

test('a task goes on with the trace that its execution was started with, and leaves one line when it is done', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const lines: unknown[] = [];
  const log: Log = { info: (event) => void lines.push({ event, ...contextFields() }), error: () => undefined };
  const execution = { caseId: 'c', traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
  await task(log, casePayload, async () => undefined)({ caseId: 'c', execution });
  expect(lines).toEqual([{ event: 'task-done', caseId: 'c', traceId }]);
});

test('a payload without a case is a fault', async () =>
  expect(await thrownBy(new Error('never run'), { wrong: true })).toMatchObject({
    name: 'ZodError',
    lines: [{ event: 'task-failed', caseId: 'unknown' }],
  }));
