import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../shared/domain/canonical/digest.ts';
import { caseId } from './items.ts';
import { transactionOf } from './recorder.ts';
import { transitions } from './transitions.ts';

const keyOf = (sort: string): string => `CASE#${caseId} ${sort}`;

describe.each(transitions)('$name', ({ on, from, to, change }) => {
  test(
    from ? `leads from ${from.join(' | ')} to ${to}, at the version that was read` : `creates ${to}, once`,
    async () => {
      const own = (await transactionOf(change)).filter(({ key }) => key === keyOf(on));
      expect(own).toHaveLength(1);
      const [write] = own;
      if (from === undefined) {
        expect(write).toMatchObject({
          kind: 'Put',
          condition: '(attribute_not_exists(pk))',
          item: { state: to, version: 1 },
        });
        return;
      }
      expect(write?.kind).toBe('Update');
      expect(write?.condition).toContain(`state IN (${from.map((state) => `"${state}"`).join(', ')}) AND version = 2`);
      expect(write?.update).toContain(`state = "${to}"`);
      expect(write?.update).toContain('version = 3');
    },
  );

  test('appends exactly one event to the chain of every aggregate that it changes (invariant 4)', async () => {
    const writes = await transactionOf(change);
    const isHead = ({ update, item }: (typeof writes)[number]) =>
      / chain = |^SET chain = /.test(update) || 'chain' in item;
    const changed = writes.filter((write) => isHead(write));
    const events = writes.filter(({ key }) => key.includes(' Z#'));
    expect(events).toHaveLength(changed.length);
    for (const { kind, condition, item } of events) {
      expect({ kind, condition }).toEqual({ kind: 'Put', condition: '(attribute_not_exists(pk))' });
      const { pk, sk, entity, hash, ...body } = item;
      expect(entity).toBe('event');
      expect(hash).toBe(digestOf(body));
      expect(changed.some(({ update, item: made }) => update.includes(String(hash)) || made.chain === hash)).toBe(true);
    }
  });

  test('writes no item twice, and fits into one transaction', async () => {
    const writes = await transactionOf(change);
    expect(new Set(writes.map(({ key }) => key)).size).toBe(writes.length);
    expect(writes.length).toBeLessThanOrEqual(100);
  });

  test('tells of a person in no event (invariant 8)', async () => {
    const events = (await transactionOf(change)).filter(({ key }) => key.includes(' Z#'));
    for (const { item } of events) {
      expect(JSON.stringify(item.data ?? {})).not.toMatch(/[\u4e00-\u9fff]|\d{15}|440604200000012|PDY/);
      expect(Object.keys(item.actor as object).every((key) => ['kind', 'id', 'office'].includes(key))).toBe(true);
    }
  });
});

test('every transition of the store is tried here', () => {
  const helpers = [
    'approvals-hold',
    'attach-token',
    'cancel-review',
    'change-materials',
    'clear-erasure',
    'clear-signal',
    'clear-start',
    'draw-number',
    'list-deadlines',
    'materials-there',
    'postpone-expiry',
    'record-gap',
    'reserve-name',
  ];
  const files = readdirSync(new URL('../../../shared/store/transitions', import.meta.url));
  const tried = new Set([...transitions.map(({ name }) => name.split(':')[0]), ...helpers]);
  expect(files.map((file) => file.replace('.ts', '')).filter((file) => !tried.has(file))).toEqual([]);
});
