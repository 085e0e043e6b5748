import { describe, expect, test } from 'vitest';
import { ageOn, birthDateOf } from '../../../../shared/domain/identifiers/citizen-id.ts';
import { maskCitizenId, maskPhone } from '../../../../shared/domain/identifiers/masking.ts';
import { isWithinRegion, regionOf } from '../../../../shared/domain/identifiers/region.ts';

describe('age', () => {
  const citizenId = '11010519491231002X';
  test('is counted from the birth date in the ID', () => expect(birthDateOf(citizenId)).toBe('1949-12-31'));
  test('is full on the birthday', () => expect(ageOn(citizenId, '1967-12-31')).toBe(18));
  test('is not full on the day before', () => expect(ageOn(citizenId, '1967-12-30')).toBe(17));
});

describe('masking', () => {
  test('keeps three and four characters of a citizen ID', () =>
    expect(maskCitizenId('11010519491231002X')).toBe('110***********002X'));
  test('keeps three and four digits of a phone number', () => expect(maskPhone('13800000001')).toBe('138****0001'));
  test('hides what is too short whole', () => expect(maskPhone('1380001')).toBe('*******'));
});

describe('regions', () => {
  test('are named', () => expect(regionOf('440604')).toMatchObject({ city: '佛山市', district: '禅城区' }));
  test('outside the city are not known', () => expect(regionOf('440100')).toBeUndefined());
  test.each([
    ['440604', '440604', true],
    ['440604', '440600', true],
    ['440600', '440604', false],
    ['440604', '440605', false],
    ['440103', '440600', false],
  ])('%s lies in %s: %s', (inner, outer, expected) => expect(isWithinRegion(inner, outer)).toBe(expected));
});
