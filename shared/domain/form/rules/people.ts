import { ageOn } from '../../identifiers/citizen-id.ts';
import type { LimitedCompanyForm } from '../limited-company-form.ts';
import { defineRule, type Finding } from './rule.ts';

const ADULT = 18;

/** Everyone who is named with a citizen ID. */
const PLACES = [
  '/establishment/legalRepresentative',
  '/shareholders/*',
  '/officers/directors/*',
  '/officers/supervisors/*',
  '/officers/manager',
  '/contacts/finance',
  '/contacts/liaison',
  '/contacts/agent',
  '/tax/clerk',
];
const CITIZEN_IDS = PLACES.map((place) => `${place}/citizenId`);

/** 签字人须年满十八周岁. */
export const adult = defineRule({
  id: 'adult',
  reads: CITIZEN_IDS,
  check(form, { today }) {
    return peopleOf(form).flatMap(({ pointer, citizenId }) =>
      ageOn(citizenId, today) >= ADULT ? [] : [{ pointer: `${pointer}/citizenId`, params: { age: ADULT } }],
    );
  },
});

/** 同一公民身份号码须为同一姓名: one ID never carries two names. */
export const personName = defineRule({
  id: 'person-name',
  reads: [...CITIZEN_IDS, ...PLACES.map((place) => `${place}/name`)],
  check(form) {
    const names = new Map<string, string>();
    return peopleOf(form).flatMap(({ pointer, citizenId, name }): Finding[] => {
      const known = names.get(citizenId);
      if (known === undefined) names.set(citizenId, name);
      return known === undefined || known === name ? [] : [{ pointer: `${pointer}/name` }];
    });
  },
});

interface Named {
  pointer: string;
  citizenId: string;
  name: string;
}

function peopleOf({ establishment, shareholders, officers, contacts, tax }: LimitedCompanyForm): Named[] {
  const places: [string, object | undefined][] = [
    ['/establishment/legalRepresentative', establishment.legalRepresentative],
    ...shareholders.map((person, index): [string, object] => [`/shareholders/${index}`, person]),
    ...officers.directors.map((person, index): [string, object] => [`/officers/directors/${index}`, person]),
    ...officers.supervisors.map((person, index): [string, object] => [`/officers/supervisors/${index}`, person]),
    ['/officers/manager', officers.manager],
    ['/contacts/finance', contacts.finance],
    ['/contacts/liaison', contacts.liaison],
    ['/contacts/agent', contacts.agent],
    ['/tax/clerk', tax.clerk],
  ];
  return places.flatMap(([pointer, person]) => (isPerson(person) ? [{ ...person, pointer }] : []));
}

/** A legal person among the shareholders has no citizen ID. */
function isPerson(value: object | undefined): value is Omit<Named, 'pointer'> {
  return value !== undefined && 'citizenId' in value;
}
