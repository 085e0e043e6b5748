import { personOf } from '../people.ts';
import { type Broken, first } from './changes.ts';

/** Forms that break the rules of stakes. */
export const stakes: Broken[] = [
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
    'share-sum',
    'a hundredth of a per cent too much for everyone',
    (form) => {
      for (const holder of form.shareholders) holder.share = `${holder.share}.01`;
    },
    ['/shareholders'],
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
];
