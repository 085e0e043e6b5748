import { describe, expect, test } from 'vitest';
import type { LimitedCompanyForm } from '../../../../shared/domain/form/index.ts';
import { rules } from '../../../../shared/domain/form/rules/index.ts';
import { validForm } from './example.ts';
import { personOf } from './people.ts';
import { problemsOf } from './problems-of.ts';

type Form = LimitedCompanyForm;
/** A change to a valid form, and the only problems that it makes. */
type Broken = [rule: string, how: string, change: (form: Form) => void, problems: string[]];

const directors = (count: number, post: Form['officers']['directors'][number]['post'] = 'director') =>
  Array.from({ length: count }, (_, index) => ({ ...personOf(index), post }));
const supervisors = (count: number, staff = 0) =>
  Array.from({ length: count }, (_, index) => ({
    ...personOf(50 + index),
    post: 'supervisor' as const,
    staffRepresentative: index < staff,
  }));
const chaired = <Officer>(officers: Officer[]) =>
  officers.map((officer, index) => (index === 0 ? { ...officer, post: 'chair' as const } : officer));
/** The board in place of the executive director, with its first member as legal representative. */
const withBoard = (
  form: Form,
  board: Form['officers']['directors'],
  post: 'chair' | 'executive-director' = 'chair',
) => {
  form.officers.directors = board;
  form.establishment.legalRepresentative = { ...personOf(0), post };
};
const first = <Value>(values: readonly Value[]): Value => {
  const [value] = values;
  if (value === undefined) throw new Error('An example has lost an element that a test needs');
  return value;
};
const rename = (form: Form, parts: Partial<Form['name']['proposed']>) => {
  const { region, tradeName, industry, ending } = { ...form.name.proposed, ...parts };
  form.name.proposed = { full: region + tradeName + industry + ending, region, tradeName, industry, ending };
};

const broken: Broken[] = [
  [
    'name-composition',
    'the parts in another order',
    (form) => {
      form.name.proposed.full = '样本春晖佛山市禅城区贸易有限公司';
    },
    ['/name/proposed/full'],
  ],
  ['name-trade-name', 'one character', (form) => rename(form, { tradeName: '春' }), ['/name/proposed/tradeName']],
  [
    'name-trade-name',
    'the industry again',
    (form) => rename(form, { tradeName: '贸易' }),
    ['/name/proposed/tradeName'],
  ],
  ['name-trade-name', 'the region again', (form) => rename(form, { tradeName: '佛山' }), ['/name/proposed/tradeName']],
  ['name-characters', 'a foreign letter', (form) => rename(form, { industry: 'IT贸易' }), ['/name/proposed/full']],
  ['name-characters', 'a digit', (form) => rename(form, { industry: '贸易1' }), ['/name/proposed/full']],
  [
    'name-region',
    'a district without its city',
    (form) => rename(form, { region: '禅城区' }),
    ['/name/proposed/region'],
  ],
  ['name-region', 'another district', (form) => rename(form, { region: '佛山市南海区' }), ['/name/proposed/region']],
  [
    'name-twice',
    'the first wish again',
    (form) => {
      form.name.alternatives = [form.name.proposed];
    },
    ['/name/alternatives/0/full'],
  ],
  [
    'address-region',
    'another district',
    (form) => {
      form.basics.address.region = '440605';
    },
    ['/basics/address/region'],
  ],
  [
    'premises-repeated',
    'the address again',
    (form) => {
      const { area, owner, obtainedBy, proof, ...place } = form.basics.address;
      form.basics.premises = place;
    },
    ['/basics/premises'],
  ],
  [
    'contribution-sum',
    'a 分 too much',
    (form) => {
      form.establishment.registeredCapital = '100.000001';
    },
    ['/establishment/registeredCapital'],
  ],
  [
    'contribution-share',
    'two shares exchanged',
    (form) => {
      for (const [index, share] of ['30', '40'].entries()) Object.assign(form.shareholders[index] ?? {}, { share });
    },
    ['/shareholders/0/share', '/shareholders/1/share'],
  ],
  [
    'contribution-due',
    'a day after the term',
    (form) => {
      first(first(form.shareholders).contributions).dueOn = '2046-11-24';
    },
    ['/shareholders/0/contributions/0/dueOn'],
  ],
  [
    'shareholder-count',
    '51',
    (form) => {
      const stake = {
        kind: 'natural-person' as const,
        share: '1.9608',
        contributions: [{ form: 'cash' as const, amount: '1', dueOn: '2027-01-01' }],
      };
      form.shareholders = Array.from({ length: 51 }, (_, index) => ({ ...personOf(index), ...stake }));
      form.establishment.registeredCapital = '51';
    },
    ['/shareholders'],
  ],
  [
    'shareholder-twice',
    'the first again',
    (form) => {
      form.shareholders[3] = {
        ...first(form.shareholders),
        share: '10',
        contributions: [{ form: 'cash', amount: '10', dueOn: '2027-01-01' }],
      };
    },
    ['/shareholders/3'],
  ],
  [
    'company-type',
    'of one person',
    (form) => {
      form.establishment.companyType = 'sole-natural-person';
    },
    ['/establishment/companyType'],
  ],
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

function person({ name, citizenId, phone }: { name: string; citizenId: string; phone: string }) {
  return { name, citizenId, phone };
}

test.each(broken)('%s finds %s, and no other rule does', (rule, _how, change, pointers) => {
  const form = validForm();
  change(form);
  expect(problemsOf(form)).toEqual(pointers.map((pointer) => `form.${rule} ${pointer}`));
});

test('every rule has a form that breaks it', () =>
  expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(rules.map(({ id }) => id))));

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
