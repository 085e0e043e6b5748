import { isWithinRegion } from '../../identifiers/region.ts';
import type { Place } from '../sections/basics.ts';
import { defineRule, everyKind } from './rule.ts';
import { practice, registrationRegulation } from './sources.ts';

const PLACE_FIELDS = ['region', 'province', 'city', 'district', 'town', 'street', 'number'] as const;

/** 住所在登记机关辖区内. */
export const addressRegion = defineRule({
  id: 'address-region',
  appliesTo: everyKind,
  source: [registrationRegulation],
  reads: ['/registrar', '/basics/address/region'],
  check({ registrar, basics: { address } }) {
    if (isWithinRegion(address.region, registrar)) return [];
    return [{ pointer: '/basics/address/region', params: { registrar } }];
  },
});

/** 生产经营地与住所一致的不必填写. */
export const premisesRepeated = defineRule({
  id: 'premises-repeated',
  appliesTo: everyKind,
  source: [practice],
  reads: PLACE_FIELDS.flatMap((field) => [`/basics/address/${field}`, `/basics/premises/${field}`]),
  check({ basics: { address, premises } }) {
    return premises && isSamePlace(premises, address) ? [{ pointer: '/basics/premises' }] : [];
  },
});

function isSamePlace(left: Place, right: Place): boolean {
  return PLACE_FIELDS.every((field) => left[field] === right[field]);
}
