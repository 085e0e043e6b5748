import { personOf } from '../people.ts';
import type { Broken } from './changes.ts';

/** Forms that break the rules of others. */
export const others: Broken[] = [
  [
    'adult',
    'eighteen tomorrow',
    (form) => {
      form.contacts.liaison = personOf(90, '20081124');
    },
    ['/contacts/liaison/citizenId'],
  ],
  [
    'person-name',
    'another name',
    (form) => {
      form.contacts.liaison.name = '别名';
    },
    ['/contacts/liaison/name'],
  ],
  [
    'mandate-period',
    'run out',
    (form) => Object.assign(form.contacts.agent?.mandate ?? {}, { to: '2026-11-22' }),
    ['/contacts/agent/mandate/to'],
  ],
  [
    'mandate-period',
    'ended before it began',
    (form) => Object.assign(form.contacts.agent?.mandate ?? {}, { from: '2099-12-31', to: '2099-12-30' }),
    ['/contacts/agent/mandate/to'],
  ],
  [
    'engraver-listed',
    'an unknown one',
    (form) => {
      form.seals.financeSeal = { wanted: true, material: 'copper', engraver: 'nobody' };
    },
    ['/seals/financeSeal/engraver'],
  ],
  [
    'hall-listed',
    'an unknown one',
    (form) => {
      form.delivery = { method: 'pick-up', hall: 'nowhere' };
    },
    ['/delivery/hall'],
  ],
];
