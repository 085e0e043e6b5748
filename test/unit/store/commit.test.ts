import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { commit, type Write } from '../../../shared/store/commit.ts';
import { caseKey, worklist } from '../../../shared/store/keys.ts';
import { raced, untilCommitted } from '../../../shared/store/race.ts';
import { clearSignal } from '../../../shared/store/transitions/clear-signal.ts';
import { drawNumber } from '../../../shared/store/transitions/draw-number.ts';
import { caseId } from './items.ts';
import { readable, recordingTable } from './recorder.ts';

const writes: Write[] = ['case', 'event:case', 'name'].map((label) => ({ label, write: {} }));

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    ...{ $metadata: {}, message: 'cancelled' },
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

/** Answers with each of these in turn; errors are thrown. */
const inTurn = (...answers: unknown[]) =>
  recordingTable((_command, calls) => {
    const answer = answers[calls - 1];
    if (answer instanceof Error) throw answer;
    return answer ?? {};
  });

describe('a commit', () => {
  test('names the writes whose conditions did not hold', async () => {
    const { table, sent } = inTurn(cancelled('ConditionalCheckFailed', 'None', 'ConditionalCheckFailed'));
    expect(await commit(table, writes)).toEqual({ outcome: 'rejected', failed: ['case', 'name'] });
    expect(sent).toHaveLength(1);
  });

  test('is tried again when it met another transaction', async () => {
    const { table, sent } = inTurn(cancelled('TransactionConflict', 'None', 'None'), cancelled('ThrottlingError'), {});
    expect(await commit(table, writes)).toEqual({ outcome: 'committed' });
    expect(sent).toHaveLength(3);
  });

  test('is not tried again where a condition failed beside a conflict: reading again decides', async () => {
    const { table, sent } = inTurn(cancelled('TransactionConflict', 'ConditionalCheckFailed', 'None'));
    expect(await commit(table, writes)).toEqual({ outcome: 'rejected', failed: ['event:case'] });
    expect(sent).toHaveLength(1);
  });

  test('throws what is neither', async () => {
    const { table } = inTurn(cancelled('ValidationError'));
    await expect(commit(table, writes)).rejects.toThrow(TransactionCanceledException);
    const { table: down } = inTurn(new Error('no network'));
    await expect(commit(down, writes)).rejects.toThrow('no network');
  });

  test('gives up after eight conflicts, and says so', async () => {
    const { table, sent } = recordingTable(() => {
      throw cancelled('TransactionConflict');
    });
    await expect(commit(table, writes)).rejects.toThrow(TransactionCanceledException);
    expect(sent).toHaveLength(8);
  });
});

describe('a race', () => {
  test('is decided by reading again', async () => {
    let reads = 0;
    const answer = await untilCommitted(async () => {
      reads += 1;
      return reads < 3 ? raced : 'committed';
    });
    expect({ answer, reads }).toEqual({ answer: 'committed', reads: 3 });
  });

  test('that never ends is an error, not an endless loop', async () =>
    expect(untilCommitted(async () => raced)).rejects.toThrow('overtaken'));
});

describe('a signal that was given', () => {
  test('is cleared only while the aggregate is as it was', async () => {
    const { table, sent } = inTurn({});
    await clearSignal(table, caseKey(caseId), 7);
    const input = sent[0]?.input as { ConditionExpression: string };
    expect(readable(input.ConditionExpression, input as never)).toBe(`version = 7 AND workKey = "${worklist.signals}"`);
  });

  test('is left to the newer state otherwise', async () => {
    const { table } = inTurn(new ConditionalCheckFailedException({ $metadata: {}, message: 'no' }));
    await expect(clearSignal(table, caseKey(caseId), 7)).resolves.toBeUndefined();
  });
});

describe('a number', () => {
  const sequence = { kind: 'registration-number', scope: '440604-2', size: 42 } as const;

  test('is drawn by one atomic update, tried again when it met a transaction', async () => {
    const conflict = new TransactionConflictException({ $metadata: {}, message: 'conflict' });
    const { table, sent } = inTurn(conflict, { Attributes: { drawn: { N: '42' } } });
    expect(await drawNumber(table, sequence)).toBe(42);
    const input = sent[1]?.input as { UpdateExpression: string };
    expect(readable(input.UpdateExpression, input as never)).toContain('ADD drawn 1');
  });

  test('is drawn up to the end of its sequence, which is never counted beyond', async () => {
    const atEnd = new ConditionalCheckFailedException({ $metadata: {}, message: 'no' });
    const { table, sent } = inTurn(atEnd);
    expect(await drawNumber(table, sequence)).toBeUndefined();
    const input = sent[0]?.input as { ConditionExpression: string };
    expect(readable(input.ConditionExpression, input as never)).toBe('(attribute_not_exists(drawn) OR drawn <= 41)');
  });
});
