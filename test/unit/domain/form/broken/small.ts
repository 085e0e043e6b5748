import { personOf } from '../people.ts';
import type { Broken } from './changes.ts';

/** Forms that break the rules of sole proprietorships. */
export const proprietorships: Broken<'sole-proprietorship'>[] = [
  [
    'investor-natural',
    'a legal person',
    (form) => {
      form.investor.kind = 'legal-person';
    },
    ['/investor/kind'],
  ],
  [
    'name-kind-words',
    'limited liability',
    (form) => {
      const { region, industry, ending } = form.name.proposed;
      form.name.proposed.tradeName = '样本有限';
      form.name.proposed.full = `${region}样本有限${industry}${ending}`;
    },
    ['/name/proposed/full'],
  ],
  [
    'adult',
    'an investor of seventeen',
    (form) => Object.assign(form.investor, personOf(90, '20081124')),
    ['/investor/citizenId'],
  ],
];

/** Forms that break the rules of individual businesses; the valid one is run by a family of two. */
export const individuals: Broken<'individual-business'>[] = [
  [
    'family-members',
    'nobody',
    (form) => {
      form.composition = { kind: 'family', members: [] };
    },
    ['/composition/members'],
  ],
  [
    'family-members',
    'the operator',
    (form) => {
      form.composition = { kind: 'family', members: [form.operator] };
    },
    ['/composition/members/0/citizenId'],
  ],
  [
    'family-members',
    'one twice',
    (form) => {
      form.composition = { kind: 'family', members: [personOf(1), personOf(1)] };
    },
    ['/composition/members/1/citizenId'],
  ],
  [
    'person-name',
    'the operator under another name',
    (form) => {
      form.contacts.agent = {
        ...{ ...form.operator, name: '别名' },
        mandate: { from: '2026-01-01', to: '2026-12-31', powers: ['submit'] },
      };
    },
    ['/contacts/agent/name'],
  ],
];

/** Forms that break the rules of what is asked for the first working day. */
export const openings: Broken[] = [
  [
    'employment-count',
    'more insured than employed',
    (form) => Object.assign(form.employment?.socialInsurance ?? {}, { insured: 9 }),
    ['/employment/socialInsurance/insured'],
  ],
  [
    'employment-count',
    'more depositors than employed',
    (form) => Object.assign(form.employment?.housingFund ?? {}, { depositors: 9 }),
    ['/employment/housingFund/depositors'],
  ],
  [
    'invoicing-kinds',
    'of no kind',
    (form) => {
      form.tax.invoiceKinds = [];
    },
    ['/tax/invoiceKinds'],
  ],
  [
    'contribution-years',
    'a day after five years',
    (form) => Object.assign(form.shareholders[0]?.contributions[0] ?? {}, { dueOn: '2031-11-24' }),
    ['/shareholders/0/contributions/0/dueOn'],
  ],
  [
    'supervisors-composition',
    'two without a board',
    (form) => {
      form.officers.supervisors.push({ ...personOf(60), post: 'supervisor', staffRepresentative: true });
    },
    ['/officers/supervisors'],
  ],
];
