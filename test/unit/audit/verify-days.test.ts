import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  dailyHeadOf,
  digestOfDay,
  type Manifest,
  type SignedDay,
  shardOf,
  shards,
} from '../../../shared/domain/audit/daily-head.ts';
import { brokenDay, brokenManifest, type FoundDay } from '../../../shared/domain/audit/verify-days.ts';
import { canonicalJson } from '../../../shared/domain/canonical/canonical-json.ts';
import { isSignatureOf } from '../../../shared/signing/verify.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const verifies = ({ content, signature }: SignedDay) => isSignatureOf(content, signature, publicKey);

const signed = (content: SignedDay['content']): SignedDay => {
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  const value = sign('sha256', Buffer.from(canonicalJson(content)), key).toString('base64url');
  return { content, signature: { alg: 'ES256', keyId: 'audit', value } };
};

const manifestOf = (day: string): Manifest => ({
  ...{ day, shard: '7' },
  heads: [{ caseId: 'YZT20261123-7KQ4M2XWPA', aggregate: 'case', version: 2, hash: 'sha256:1' }],
});

/** The days of a week, each signed after the one before; on Sundays nothing is changed. */
const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
const days: (FoundDay & { signed: SignedDay })[] = [];
for (const [at, day] of week.entries()) {
  const before = days.at(-1);
  const manifests = at === 6 ? [] : [manifestOf(day)];
  const content = dailyHeadOf(day, before ? digestOfDay(before.signed.content) : '', manifests);
  days.push({ day, signed: signed(content) });
}
const last = (at: number) => ({
  day: week[at] ?? '',
  digest: digestOfDay((days[at] as (typeof days)[0]).signed.content),
});

const found = (given: readonly FoundDay[], remembered = last(6)) => brokenDay(given, remembered, verifies);
const with2nd = (change: (day: SignedDay) => SignedDay | undefined): FoundDay[] =>
  days.map(({ day, signed: one }, at) => ({ day, signed: at === 1 ? change(one) : one }));

describe('the chain of signed days', () => {
  test('holds as it was signed; also where the last one is not remembered yet, and where none was signed', () => {
    expect(found(days)).toBeUndefined();
    expect(found(days, last(5))).toBeUndefined();
    expect(brokenDay([], undefined, verifies)).toBeUndefined();
  });

  test('is broken at a day that was removed from its middle or its end', () => {
    expect(found(days.filter((_, at) => at !== 1))).toEqual({ day: '2026-11-24', fault: 'day-missing' });
    expect(found(days.slice(0, 3))).toEqual({ day: '2026-11-26', fault: 'day-missing' });
    expect(found([])).toEqual({ day: '2026-11-29', fault: 'day-missing' });
  });

  test('is broken at its beginning if its first days were removed', () =>
    expect(found(days.slice(2))).toEqual({ day: '2026-11-25', fault: 'day-unlinked' }));

  test('is broken at a day of which anything was altered', () => {
    const altered = (content: Partial<SignedDay['content']>) =>
      found(with2nd((one) => ({ ...one, content: { ...one.content, ...content } })));
    expect(altered({ shards: [] })).toEqual({ day: '2026-11-24', fault: 'signature-invalid' });
    expect(altered({ previous: '' })).toEqual({ day: '2026-11-24', fault: 'signature-invalid' });
    expect(altered({ day: '2026-11-25' })).toEqual({ day: '2026-11-24', fault: 'day-altered' });
    expect(found(with2nd(() => undefined))).toEqual({ day: '2026-11-24', fault: 'day-altered' });
  });

  test('is broken after a day that was signed anew, or at it if it is the last', () => {
    const anew = (one: SignedDay) => signed({ ...one.content, shards: [] });
    expect(found(with2nd(anew))).toEqual({ day: '2026-11-25', fault: 'day-unlinked' });
    const cut = with2nd(anew).slice(0, 2);
    expect(found(cut, last(1))).toEqual({ day: '2026-11-24', fault: 'day-altered' });
  });
});

describe('the manifests of a day', () => {
  const [{ signed: day } = { signed: undefined }] = days;
  if (day === undefined) throw new Error('no day');
  const manifest = manifestOf('2026-11-23');
  const broken = { day: '2026-11-23', fault: 'manifest-altered' };

  test('hold as they were signed', () => expect(brokenManifest(day, [manifest])).toBeUndefined());
  test('are broken if one is missing, or anything in one was altered', () => {
    expect(brokenManifest(day, [undefined])).toEqual(broken);
    expect(brokenManifest(day, [{ ...manifest, heads: [] }])).toEqual(broken);
    const miscounted = { ...day.content, shards: day.content.shards.map((one) => ({ ...one, count: 2 })) };
    expect(brokenManifest({ ...day, content: miscounted }, [manifest])).toEqual(broken);
    expect(brokenManifest(day, [{ ...manifest, shard: '8' }])).toEqual(broken);
    const [head] = manifest.heads;
    if (head === undefined) throw new Error('no head');
    for (const other of [{ version: 3 }, { hash: 'sha256:2' }, { aggregate: 'batch' }, { caseId: 'x' }])
      expect(brokenManifest(day, [{ ...manifest, heads: [{ ...head, ...other }] }])).toEqual(broken);
  });
});

test('cases are spread over all shards', () => {
  const used = new Set(Array.from({ length: 400 }, (_, at) => shardOf(`YZT20261123-${at}`)));
  expect([...used].sort()).toEqual([...shards].sort());
});
