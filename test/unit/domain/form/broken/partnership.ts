import { personOf } from '../people.ts';
import { type Broken, first } from './changes.ts';

type Change = Broken<'partnership'>[2];
type Form = Parameters<Change>[0];

const general = (index: number): Form['partners'][number] => ({
  ...{ kind: 'natural-person' as const, ...personOf(index), liability: 'general' as const },
  contributions: [{ form: 'cash', amount: '1', dueOn: '2027-01-01' }],
});
const listed: Form['partners'][number] = {
  ...{ kind: 'legal-person', name: '样本上市公司', licenceNumber: '440606100000019', representative: '样甲' },
  ...{ phone: '13800000001', body: 'listed', liability: 'general', contributions: general(0).contributions },
};
/** So many partners more, each with 1 万元. */
const joined = (form: Form, count: number, liability: 'general' | 'limited') => {
  form.partners = [
    ...form.partners,
    ...Array.from({ length: count }, (_, index) => ({ ...general(index), liability })),
  ];
  form.establishment.capital = String(Number(form.establishment.capital) + count);
};

/** Forms that break the rules of partnerships; the valid one has two general partners. */
export const generalPartnerships: Broken<'partnership'>[] = [
  [
    'partner-count',
    'one',
    (form) => {
      form.partners = form.partners.slice(0, 1);
      form.establishment.capital = '20';
    },
    ['/partners'],
  ],
  [
    'partner-twice',
    'the first again',
    (form) => {
      form.partners = [...form.partners, { ...first(form.partners), contributions: general(0).contributions }];
      form.establishment.capital = '31';
    },
    ['/partners/2'],
  ],
  ['partner-liability', 'a limited one', (form) => joined(form, 1, 'limited'), ['/partners/2/liability']],
  [
    'general-partner-body',
    'a listed company',
    (form) => {
      form.partners = [...form.partners, listed];
      form.establishment.capital = '31';
    },
    ['/partners/2/liability'],
  ],
  [
    'executive-partner',
    'nobody on the list',
    (form) => {
      form.establishment.executivePartner = { partner: 3 };
    },
    ['/establishment/executivePartner/partner'],
  ],
  [
    'executive-delegate',
    'of a natural person',
    (form) => {
      form.establishment.executivePartner = { partner: 1, delegate: personOf(3) };
    },
    ['/establishment/executivePartner/delegate'],
  ],
  [
    'partner-contribution-sum',
    'a 分 too much',
    (form) => {
      form.establishment.capital = '30.000001';
    },
    ['/establishment/capital'],
  ],
  [
    'partner-contribution-due',
    'a day after the term',
    (form) => {
      first(first(form.partners).contributions).dueOn = '2046-11-24';
    },
    ['/partners/0/contributions/0/dueOn'],
  ],
  [
    'name-ending',
    'none',
    (form) => {
      form.name.proposed = { ...form.name.proposed, full: '佛山市南海区样本春合商务咨询中心', ending: '中心' };
    },
    ['/name/proposed/ending'],
  ],
  [
    'name-ending',
    'of another kind',
    (form) => {
      form.establishment.partnershipKind = 'special-general';
    },
    ['/name/proposed/ending'],
  ],
  [
    'name-kind-words',
    '公司',
    (form) => {
      const industry = '公司咨询';
      form.name.proposed = { ...form.name.proposed, full: `佛山市南海区样本春合${industry}中心（普通合伙）`, industry };
    },
    ['/name/proposed/full'],
  ],
];

/** Forms that break the rules of limited partnerships; the valid one has one general and two limited partners. */
export const limitedPartnerships: Broken<'partnership'>[] = [
  ['partner-count', '51', (form) => joined(form, 48, 'limited'), ['/partners']],
  [
    'partner-liability',
    'no limited one',
    (form) => {
      form.partners = [first(form.partners)];
      joined(form, 1, 'general');
      form.establishment.capital = '11';
    },
    ['/partners'],
  ],
  [
    'limited-partner-labour',
    'labour',
    (form) => {
      first(form.partners[1]?.contributions ?? []).form = 'labour';
    },
    ['/partners/1/contributions/0/form'],
  ],
  [
    'executive-partner',
    'a limited one',
    (form) => {
      form.establishment.executivePartner = { partner: 2 };
    },
    ['/establishment/executivePartner/partner'],
  ],
  [
    'executive-delegate',
    'none of a legal person',
    (form) => {
      form.establishment.executivePartner = { partner: 1 };
    },
    ['/establishment/executivePartner/delegate'],
  ],
];
