import { expect, test } from 'vitest';
import type { ConsentRecord } from '../../../../shared/domain/consent/record.ts';
import { isConfirmable, standingOf } from '../../../../shared/domain/consent/standing.ts';
import { caseStates } from '../../../../shared/domain/lifecycle/case-state.ts';

const at = '2026-11-23T02:00:00.000Z';
const until = '2026-11-30T02:00:00.000Z';
const now = Date.parse(at);
const answered = { at, via: 'paper', by: 'clerk' } as const;
const concern = { concern: 'sha256:1', parts: ['a', 'b'] };
const asked = { concern: 'sha256:1', at, until };
const confirmed = { parts: ['a', 'b', 'c'], ...answered };

test.each<[string, ConsentRecord | undefined, number, string]>([
  ['nobody has asked', undefined, now, 'not-asked'],
  ['was asked', { asked }, now, 'asked'],
  ['was asked, a moment before the link expires', { asked }, Date.parse(until) - 1, 'asked'],
  ['did not answer in time', { asked }, Date.parse(until), 'expired'],
  ['was asked about something else', { asked: { ...asked, concern: 'sha256:2' } }, now, 'changed'],
  ['has confirmed that and more', { confirmed }, now, 'confirmed'],
  ['has confirmed less', { confirmed: { ...confirmed, parts: ['a', 'c'] } }, now, 'changed'],
  ['has confirmed less, and is asked for the rest', { asked, confirmed: { ...confirmed, parts: ['a'] } }, now, 'asked'],
  ['confirms for ever', { asked, confirmed }, Date.parse(until), 'confirmed'],
  ['denies, whatever else there is', { asked, confirmed, denied: answered }, now, 'denied'],
])('someone who %s', (_what, record, when, standing) => {
  expect(standingOf(record, concern, when)).toBe(standing);
});

test('someone of whom nothing is said any more was dropped, and may have denied', () => {
  for (const record of [undefined, { asked }, { confirmed }])
    expect(standingOf(record, undefined, now)).toBe('dropped');
  expect(standingOf({ denied: answered }, undefined, now)).toBe('denied');
});

test('a form can be confirmed as long as it can change', () => {
  expect(caseStates.filter(isConfirmable)).toEqual(['draft', 'submitted', 'reviewing']);
});
