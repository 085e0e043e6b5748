import { describe, expect, test } from 'vitest';
import type { LimitedCompanyForm as Form } from '../../../../shared/domain/form/index.ts';
import { rules } from '../../../../shared/domain/form/rules/index.ts';
import { chaired, directors, first, rename, supervisors, withBoard } from './broken/changes.ts';
import { names } from './broken/names.ts';
import { namesAndPlaces } from './broken/names-and-places.ts';
import { officers } from './broken/officers.ts';
import { others } from './broken/others.ts';
import { stakes } from './broken/stakes.ts';
import { validForm } from './example.ts';
import { personOf } from './people.ts';
import { problemsOf } from './problems-of.ts';

const broken = [...names, ...namesAndPlaces, ...stakes, ...officers, ...others];

test.each(broken)('%s finds %s, and no other rule does', (rule, _how, change, pointers) => {
  const form = validForm();
  change(form);
  expect(problemsOf(form)).toEqual(pointers.map((pointer) => `form.${rule} ${pointer}`));
});

test('every rule has a form that breaks it', () => {
  // The shape of a company's form already lets no other ending pass.
  const breakable = rules.map(({ id }) => id).filter((id) => id !== 'name-ending');
  expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(breakable));
});

describe('what the rules let pass', () => {
  const fine: [string, (form: Form) => void][] = [
    [
      'a contribution on the last day of the term',
      (form) => {
        first(first(form.shareholders).contributions).dueOn = '2046-11-23';
      },
    ],
    [
      'a person who is eighteen today',
      (form) => {
        form.contacts.liaison = personOf(90, '20081123');
      },
    ],
    ['a board of three', (form) => withBoard(form, chaired(directors(3)))],
    ['a board of thirteen', (form) => withBoard(form, chaired(directors(13)))],
    [
      'a supervisory board with a third of staff',
      (form) => {
        form.officers.supervisors = chaired(supervisors(3, 1));
      },
    ],
    [
      'two supervisors',
      (form) => {
        form.officers.supervisors = supervisors(2);
      },
    ],
    ['the city alone in the name', (form) => rename(form, { region: '佛山市' })],
    [
      'no agent',
      (form) => {
        delete form.contacts.agent;
      },
    ],
  ];
  test.each(fine)('%s', (_what, change) => {
    const form = validForm();
    change(form);
    expect(problemsOf(form)).toEqual([]);
  });
});
