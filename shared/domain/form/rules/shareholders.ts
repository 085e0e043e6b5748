import type { LimitedCompanyForm } from '../limited-company-form.ts';
import { repeatsIn } from './repeats.ts';
import { defineRule } from './rule.ts';

const MAX_SHAREHOLDERS = 50;

/** 有限责任公司由五十个以下股东出资设立 (公司法). */
export const shareholderCount = defineRule({
  id: 'shareholder-count',
  reads: ['/shareholders/*/kind'],
  check({ shareholders }) {
    const count = shareholders.length;
    if (count >= 1 && count <= MAX_SHAREHOLDERS) return [];
    return [{ pointer: '/shareholders', params: { count, max: MAX_SHAREHOLDERS } }];
  },
});

/** 股东不得重复. */
export const shareholderTwice = defineRule({
  id: 'shareholder-twice',
  reads: ['/shareholders/*/kind', '/shareholders/*/citizenId', '/shareholders/*/licenceNumber'],
  check({ shareholders }) {
    const identities = shareholders.map((holder) =>
      holder.kind === 'natural-person' ? holder.citizenId : holder.licenceNumber,
    );
    return repeatsIn(identities).map(({ index, first }) => ({
      pointer: `/shareholders/${index}`,
      params: { first: first + 1 },
    }));
  },
});

/** 公司类型与股东一致. */
export const companyType = defineRule({
  id: 'company-type',
  reads: ['/establishment/companyType', '/shareholders/*/kind'],
  check({ establishment, shareholders }) {
    if (shareholders.length === 0 || establishment.companyType === typeBy(shareholders)) return [];
    return [{ pointer: '/establishment/companyType', params: { expected: typeBy(shareholders) } }];
  },
});

function typeBy(shareholders: LimitedCompanyForm['shareholders']) {
  const natural = shareholders.every(({ kind }) => kind === 'natural-person');
  if (shareholders.length === 1) return natural ? 'sole-natural-person' : 'sole-legal-person';
  return natural ? 'natural-persons' : 'with-legal-persons';
}
