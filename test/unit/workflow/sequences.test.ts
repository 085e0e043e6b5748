import { describe, expect, test } from 'vitest';
import type { Trace } from '../../../local/states/interpreter/index.ts';
import { usable, usedIn } from './coverage.ts';
import { endingSequences } from './ending-sequences.ts';
import { reviewStates, runCase } from './machine.ts';
import type { Sequence } from './sequence.ts';
import { smoothSequences } from './smooth-sequences.ts';
import { technicalSequences } from './technical-sequences.ts';

const traces: Trace[] = [];

const play = async ({ tasks, delivery, states, error }: Sequence): Promise<Trace> => {
  const trace = await runCase(tasks, delivery);
  traces.push(trace);
  expect(trace.states).toEqual(states);
  expect(trace.error).toBe(error);
  expect(trace.status).toBe(error === undefined ? 'SUCCEEDED' : 'FAILED');
  return trace;
};

describe('a smooth case', () => {
  test.each(smoothSequences)('$name', async (sequence) => void (await play(sequence)));
});

describe('a business outcome', () => {
  test.each(endingSequences)('$name', async (sequence) => {
    const trace = await play(sequence);
    const closing = trace.history.find(({ details }) => String(details?.parameters).includes('function:CloseCase'));
    if (closing === undefined) return;
    const { Payload } = JSON.parse(String(closing.details?.parameters)) as { Payload: Record<string, string> };
    const ending = trace.history.find(({ type }) => type.endsWith('Failed'))?.details?.error;
    if (ending !== 'ApprovalsStale') expect(Payload).toMatchObject({ caseId: 'YZT20261123-7KQ4M2XWPA', ending });
  });

  test('closes the tokens of the siblings that are still open', async () => {
    const sequence = endingSequences.find(({ name }) => name.startsWith('Review: Refused in ReviewStateTax'));
    const trace = await runCase(sequence?.tasks ?? {});
    const aborted = trace.history.filter(({ type }) => type === 'TaskStateAborted').map(({ memo }) => memo?.name);
    expect(aborted.sort()).toEqual(reviewStates.filter((name) => name !== 'ReviewStateTax').sort());
  });
});

describe('a technical failure', () => {
  test.each(technicalSequences)('$name', async (sequence) => {
    const trace = await play(sequence);
    expect(trace.states).not.toContain('CloseCase');
  });
});

describe('the transitions that AWS charges', () => {
  test('are 22 at most for a case that is delivered by courier', async () => {
    const { states } = await runCase({});
    expect(states.length + 2).toBeLessThanOrEqual(22); // and the start and the end of the execution
  });
});

test('between them they visit every state, every retry, every catch and every way out of a choice', () => {
  const used = usedIn(traces);
  expect(usable().filter((one) => !used.has(one))).toEqual([]);
  expect(usable().length).toBeGreaterThan(50);
});
