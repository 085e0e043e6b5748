import type { FormOf } from '../registration-form.ts';
import { companyLawOf } from './company-law.ts';
import { identityOf, ownersTwice } from './owners.ts';
import { companies, defineRule } from './rule.ts';
import { companyLaw2013, companyLaw2023, practice } from './sources.ts';

/** 有限责任公司由五十个以下股东出资设立. */
export const shareholderCount = defineRule({
  id: 'shareholder-count',
  appliesTo: ['limited-company'],
  source: [companyLaw2013(24), companyLaw2023(42)],
  reads: ['/shareholders/*/kind'],
  check({ shareholders }, context) {
    const { min, max } = companyLawOf(context).limitedCompany.shareholders;
    const count = shareholders.length;
    return count >= min && count <= max ? [] : [{ pointer: '/shareholders', params: { count, min, max } }];
  },
});

/** 设立股份有限公司，应当有二人以上二百人以下为发起人; since July 2024 one will do. */
export const promoterCount = defineRule({
  id: 'promoter-count',
  appliesTo: ['joint-stock-company'],
  source: [companyLaw2013(78), companyLaw2023(92)],
  reads: ['/shareholders/*/kind'],
  check({ shareholders }, context) {
    const { min, max } = companyLawOf(context).jointStock.promoters;
    const count = shareholders.length;
    return count >= min && count <= max ? [] : [{ pointer: '/shareholders', params: { count, min, max } }];
  },
});

/** 须有半数以上的发起人在中国境内有住所. */
export const promoterDomicile = defineRule({
  id: 'promoter-domicile',
  appliesTo: ['joint-stock-company'],
  source: [companyLaw2013(78), companyLaw2023(92)],
  reads: ['/shareholders/*/domicile'],
  check({ shareholders }) {
    const here = shareholders.filter(({ domicile }) => domicile === 'china').length;
    if (here * 2 >= shareholders.length) return [];
    return [{ pointer: '/shareholders', params: { here, count: shareholders.length } }];
  },
});

/** 股东不得重复. */
export const shareholderTwice = defineRule({
  id: 'shareholder-twice',
  appliesTo: companies,
  source: [practice],
  reads: ['/shareholders/*/kind', '/shareholders/*/citizenId', '/shareholders/*/licenceNumber'],
  check({ shareholders }) {
    return ownersTwice('/shareholders', shareholders.map(identityOf));
  },
});

/** 公司类型与股东一致. */
export const companyType = defineRule({
  id: 'company-type',
  appliesTo: companies,
  source: [companyLaw2013(57), practice],
  reads: ['/kind', '/establishment/companyType', '/shareholders/*/kind'],
  check({ kind, establishment, shareholders }) {
    if (shareholders.length === 0) return [];
    const expected = typeBy(shareholders, kind === 'limited-company');
    return establishment.companyType === expected
      ? []
      : [{ pointer: '/establishment/companyType', params: { expected } }];
  },
});

/** Only a limited company has types of its own for one owner 一人公司. */
function typeBy(shareholders: FormOf<(typeof companies)[number]>['shareholders'], limited: boolean) {
  const natural = shareholders.every(({ kind }) => kind === 'natural-person');
  if (limited && shareholders.length === 1) return natural ? 'sole-natural-person' : 'sole-legal-person';
  return natural ? 'natural-persons' : 'with-legal-persons';
}
