import { personOf } from '../people.ts';
import { type Broken, chaired, directors, first, person, supervisors, withBoard } from './changes.ts';

/** Forms that break the rules of officers. */
export const officers: Broken[] = [
  ['board-composition', 'two', (form) => withBoard(form, chaired(directors(2))), ['/officers/directors']],
  ['board-composition', 'fourteen', (form) => withBoard(form, chaired(directors(14))), ['/officers/directors']],
  [
    'board-composition',
    'two executive directors',
    (form) => withBoard(form, directors(2, 'executive-director'), 'executive-director'),
    ['/officers/directors'],
  ],
  ['board-composition', 'two chairs', (form) => withBoard(form, directors(3, 'chair')), ['/officers/directors']],
  [
    'board-composition',
    'nobody',
    (form) => {
      form.officers.directors = [];
      form.establishment.legalRepresentative = { ...(form.officers.manager ?? personOf(0)), post: 'manager' };
    },
    ['/officers/directors'],
  ],
  [
    'supervisors-composition',
    'nobody',
    (form) => {
      form.officers.supervisors = [];
    },
    ['/officers/supervisors'],
  ],
  [
    'supervisors-composition',
    'a board of two',
    (form) => {
      form.officers.supervisors = chaired(supervisors(2));
    },
    ['/officers/supervisors'],
  ],
  [
    'supervisors-composition',
    'three without staff',
    (form) => {
      form.officers.supervisors = chaired(supervisors(3));
    },
    ['/officers/supervisors'],
  ],
  [
    'supervisors-composition',
    'one of the staff in four',
    (form) => {
      form.officers.supervisors = chaired(supervisors(4, 1));
    },
    ['/officers/supervisors'],
  ],
  [
    'supervisors-composition',
    'three without a chair',
    (form) => {
      form.officers.supervisors = supervisors(3, 1);
    },
    ['/officers/supervisors'],
  ],
  [
    'officer-twice',
    'two seats for one',
    (form) => withBoard(form, [...chaired(directors(3)), { ...personOf(1), post: 'director' }]),
    ['/officers/directors/3'],
  ],
  [
    'officer-twice',
    'one supervisor twice',
    (form) => {
      form.officers.supervisors = [...supervisors(1), ...supervisors(1)];
    },
    ['/officers/supervisors/1'],
  ],
  [
    'supervisor-conflict',
    'a director',
    (form) => Object.assign(first(form.officers.supervisors), person(first(form.officers.directors))),
    ['/officers/supervisors/0/citizenId'],
  ],
  [
    'supervisor-conflict',
    'the manager',
    (form) => Object.assign(first(form.officers.supervisors), form.officers.manager),
    ['/officers/supervisors/0/citizenId'],
  ],
  [
    'supervisor-conflict',
    'the finance contact',
    (form) => Object.assign(first(form.officers.supervisors), form.contacts.finance),
    ['/officers/supervisors/0/citizenId'],
  ],
  [
    'legal-representative-post',
    'a post that another holds',
    (form) => {
      form.establishment.legalRepresentative.post = 'manager';
    },
    ['/establishment/legalRepresentative/post'],
  ],
  [
    'legal-representative-post',
    'a post that nobody holds',
    (form) => {
      form.establishment.legalRepresentative.post = 'manager';
      delete form.officers.manager;
    },
    ['/establishment/legalRepresentative/post'],
  ],
];
