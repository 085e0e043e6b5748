import { expect, test } from 'vitest';
import { confirming } from '../../../../shared/domain/consent/confirming.ts';

const before = { at: '2026-11-23T02:00:00.000Z', via: 'paper', by: 'clerk' } as const;
const how = { at: '2026-11-24T02:00:00.000Z', via: 'login', by: 'applicant-2' } as const;
const partsOf = (was: string[] | undefined, parts: string[], own: string[]) =>
  confirming(was && { confirmed: { parts: was, ...before } }, { parts, own }, how).confirmed?.parts;

test('whoever confirms a proposal has still confirmed the case’s own form', () =>
  expect(partsOf(['own-1', 'own-2'], ['own-1', 'new'], ['own-1', 'own-2'])).toEqual(['own-1', 'new', 'own-2']));

test('of what somebody confirmed before nothing is kept that neither form says: it cannot grow', () => {
  expect(partsOf(['own', 'older', 'proposed-before'], ['new'], ['own'])).toEqual(['new', 'own']);
  expect(partsOf(['older'], ['now'], ['now'])).toEqual(['now']);
});

test('has not confirmed what the case’s own form says of them, who has confirmed the proposal alone', () =>
  expect(partsOf(undefined, ['new'], ['own'])).toEqual(['new']));

test('is recorded as it was said last', () =>
  expect(confirming({ confirmed: { parts: [], ...before } }, { parts: ['a'], own: [] }, how)).toEqual({
    confirmed: { parts: ['a'], ...how },
  }));
