import { describe, expect, test } from 'vitest';
import { claimOf } from '../../../shared/domain/names/claim.ts';
import { type NameContext, nameOf } from '../../../shared/domain/names/company-name.ts';
import { suggestionsFor } from '../../../shared/domain/names/suggest.ts';
import type { NameItem } from '../../../shared/store/items/name.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { likenessesOf } from '../../../shared/store/read/read-names.ts';
import { at, caseId, form, reserved } from './items.ts';
import { recordingTable } from './recorder.ts';

const stored = (more: Partial<NameItem> = {}) => {
  const { full, tradeName, industry } = reserved.claim;
  const item = { entity: 'name', state: 'reserved', owner: 'applicant-1', holder: caseId, full, tradeName, industry };
  return { ...item, expiresAt: reserved.expiresAt, extended: false, ...more };
};

/** A table that has this item under every key that it is asked for. */
const tableWith = (item: object | undefined, first: (keys: object[]) => object[] = () => []) =>
  recordingTable(({ input }, calls) => {
    const { registry } = input.RequestItems as { registry: { Keys: object[] } };
    const left = calls === 1 ? first(registry.Keys) : [];
    const answered = registry.Keys.filter((key) => !left.includes(key));
    return {
      Responses: { registry: item ? answered.map((key) => ({ ...key, ...toAttributes(item) })) : [] },
      ...(left.length > 0 && { UnprocessedKeys: { registry: { Keys: left } } }),
    };
  });

const found = (item: object | undefined, applicant?: string) =>
  likenessesOf(tableWith(item).table, [reserved.claim], { now: at, ...(applicant && { applicant }) });

describe('a name that is reserved', () => {
  test('is like itself, once, by whatever key it is found', async () => {
    expect(await found(stored())).toEqual([['name-same']]);
    expect(await found(stored({ tradeName: '样本春辉', full: '样本春辉' }))).toEqual([['name-same-sound']]);
    expect(await found(undefined)).toEqual([[]]);
  });

  test('is free once it has expired and nobody holds it, and before that for whom it is kept', async () => {
    expect(await found(stored({ holder: '' }))).toEqual([['name-same']]);
    expect(await found(stored({ holder: '' }), 'applicant-2')).toEqual([['name-same']]);
    expect(await found(stored({ holder: '' }), 'applicant-1')).toEqual([[]]);
    expect(await found(stored({ holder: '', expiresAt: '2026-11-22T00:00:00.000Z' }))).toEqual([[]]);
    // A live case holds its name against all, its own applicant and time among them.
    expect(await found(stored(), 'applicant-1')).toEqual([['name-same']]);
    expect(await found(stored({ expiresAt: '2026-11-22T00:00:00.000Z' }))).toEqual([['name-same']]);
    expect(await found(stored({ state: 'registered', holder: '' }), 'applicant-1')).toEqual([['name-same']]);
  });
});

describe('a look-up', () => {
  const context: NameContext = { registrar: '440604', kind: 'limited-company' };
  const name = nameOf({ ...form.name.proposed, industry: '物流' });
  const claims = suggestionsFor(name, context, 8).map((one) => claimOf(one, context));

  test('of eight names in as many lines of business as a name can mean is one call by at most 100 keys', async () => {
    const { table, sent } = tableWith(undefined);
    expect(await likenessesOf(table, claims, { now: at })).toEqual(Array(8).fill([]));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.input).toMatchObject({ RequestItems: { registry: { ConsistentRead: true } } });
    expect(sent[0]?.input).toHaveProperty('RequestItems.registry.Keys.length', 72);
  });

  test('asks again for what DynamoDB has left out', async () => {
    const { table, sent } = tableWith(stored(), (keys) => keys.slice(0, 1));
    expect(await likenessesOf(table, [reserved.claim], { now: at })).toEqual([['name-same']]);
    expect(sent).toHaveLength(2);
  });
});
