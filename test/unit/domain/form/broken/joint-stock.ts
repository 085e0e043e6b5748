import { type Broken, chaired, directors, first, supervisors } from './changes.ts';

/** Forms that break the rules of joint-stock companies alone, under the law of 2013. */
export const jointStock: Broken<'joint-stock-company'>[] = [
  [
    'promoter-count',
    'one',
    (form) => {
      form.shareholders = form.shareholders.slice(0, 1).map((one) => ({ ...one, share: '100' }));
      form.establishment.registeredCapital = '500';
    },
    ['/shareholders'],
  ],
  [
    'promoter-domicile',
    'one in three',
    (form) => {
      for (const promoter of form.shareholders.slice(1)) promoter.domicile = 'abroad';
    },
    ['/shareholders'],
  ],
  [
    'company-type',
    'of natural persons',
    (form) => {
      form.establishment.companyType = 'natural-persons';
    },
    ['/establishment/companyType'],
  ],
  [
    'joint-stock-board',
    'four',
    (form) => {
      form.officers.directors = form.officers.directors.slice(0, 4);
    },
    ['/officers/directors'],
  ],
  [
    'joint-stock-board',
    'twenty',
    (form) => {
      form.officers.directors = [first(form.officers.directors), ...directors(19)];
    },
    ['/officers/directors'],
  ],
  [
    'joint-stock-supervisors',
    'two',
    (form) => {
      form.officers.supervisors = supervisors(2);
    },
    ['/officers/supervisors'],
  ],
  [
    'joint-stock-supervisors',
    'no staff',
    (form) => {
      form.officers.supervisors = chaired(supervisors(3));
    },
    ['/officers/supervisors'],
  ],
  [
    'manager-appointed',
    'none',
    (form) => {
      delete form.officers.manager;
    },
    ['/officers/manager'],
  ],
];

/** Those under the law of 2023. */
export const jointStockSince2024: Broken<'joint-stock-company'>[] = [
  [
    'shares-paid-up',
    'tomorrow',
    (form) => {
      first(first(form.shareholders).contributions).dueOn = '2026-11-24';
    },
    ['/shareholders/0/contributions/0/dueOn'],
  ],
  [
    'joint-stock-board',
    'two',
    (form) => {
      form.officers.directors = form.officers.directors.slice(0, 2);
    },
    ['/officers/directors'],
  ],
];
