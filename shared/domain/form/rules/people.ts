import { ageOn } from '../../identifiers/citizen-id.ts';
import { leavesAt } from '../../personal/leaves.ts';
import { people } from '../../personal/pointers.ts';
import type { RegistrationForm } from '../registration-form.ts';
import { defineRule, everyKind, type Finding } from './rule.ts';
import { civilLaw, practice } from './sources.ts';

const ADULT = 18;

/** Everyone who is named with a citizen ID, whatever is registered. */
const CITIZEN_IDS = Object.values(people).map((place) => `${place}/citizenId`);
const NAMES = Object.values(people).map((place) => `${place}/name`);

/** 签字人须年满十八周岁. */
export const adult = defineRule({
  id: 'adult',
  appliesTo: everyKind,
  source: [civilLaw],
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
  appliesTo: everyKind,
  source: [practice],
  reads: [...CITIZEN_IDS, ...NAMES],
  check(form) {
    const names = new Map<string, string | undefined>();
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
  name: string | undefined;
}

/** A legal person among the owners has no citizen ID. */
function peopleOf(form: RegistrationForm): Named[] {
  const names = new Map(leavesAt(form, NAMES).map(({ pointer, value }) => [pointer, value]));
  return leavesAt(form, CITIZEN_IDS).map(({ pointer, value: citizenId }) => {
    const person = pointer.slice(0, -'/citizenId'.length);
    return { pointer: person, citizenId, name: names.get(`${person}/name`) };
  });
}
