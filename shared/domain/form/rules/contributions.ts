import { addYears } from '../../calendar/shanghai-time.ts';
import { compareWan, sumWan, unitsOf } from '../../money/wan.ts';
import { companyLawOf } from './company-law.ts';
import { dueLater } from './due-later.ts';
import { companies, defineRule } from './rule.ts';
import { companyLaw2013, companyLaw2023, practice } from './sources.ts';

const AMOUNTS = '/shareholders/*/contributions/*/amount';
const DAYS = '/shareholders/*/contributions/*/dueOn';
const CAPITAL = '/establishment/registeredCapital';

/** 出资额之和等于注册资本. */
export const contributionSum = defineRule({
  id: 'contribution-sum',
  appliesTo: companies,
  source: [companyLaw2013(26), companyLaw2013(80), companyLaw2023(47), companyLaw2023(96)],
  reads: [CAPITAL, AMOUNTS],
  check({ establishment, shareholders }) {
    const sum = sumWan(shareholders.flatMap(({ contributions }) => contributions.map(({ amount }) => amount)));
    if (compareWan(sum, establishment.registeredCapital) === 0) return [];
    return [{ pointer: CAPITAL, params: { sum, capital: establishment.registeredCapital } }];
  },
});

/** 出资时间不迟于营业期限届满. */
export const contributionDue = defineRule({
  id: 'contribution-due',
  appliesTo: companies,
  source: [practice],
  reads: ['/establishment/term', DAYS],
  check({ establishment: { term }, shareholders }, { today }) {
    return term.kind === 'long-term' ? [] : dueLater('/shareholders', shareholders, addYears(today, term.years));
  },
});

/** 有限责任公司股东自公司成立之日起五年内缴足; a company that is set up before July 2024 has no such limit. */
export const contributionYears = defineRule({
  id: 'contribution-years',
  appliesTo: ['limited-company'],
  source: [companyLaw2023(47)],
  reads: [DAYS],
  check({ shareholders }, context) {
    const { contributionYears: years } = companyLawOf(context).limitedCompany;
    if (years === undefined) return [];
    const found = dueLater('/shareholders', shareholders, addYears(context.today, years));
    return found.map(({ pointer, params }) => ({ pointer, params: { ...params, years } }));
  },
});

/** 发起人在公司成立前全额缴纳股款, since July 2024. */
export const sharesPaidUp = defineRule({
  id: 'shares-paid-up',
  appliesTo: ['joint-stock-company'],
  source: [companyLaw2023(98)],
  reads: [DAYS],
  check({ shareholders }, context) {
    return companyLawOf(context).jointStock.paidUp ? dueLater('/shareholders', shareholders, context.today) : [];
  },
});

/** 持股比例与出资额一致: to a hundredth of a per cent. */
export const contributionShare = defineRule({
  id: 'contribution-share',
  appliesTo: companies,
  source: [practice],
  reads: [CAPITAL, AMOUNTS, '/shareholders/*/share'],
  check({ establishment, shareholders }) {
    const capital = unitsOf(establishment.registeredCapital);
    return shareholders.flatMap(({ contributions, share }, index) => {
      const amount = unitsOf(sumWan(contributions.map((contribution) => contribution.amount)));
      if (isShareOf(amount, capital, share)) return [];
      const actual = (Number((amount * 10_000n) / capital) / 100).toFixed(2);
      return [{ pointer: `/shareholders/${index}/share`, params: { actual } }];
    });
  },
});

/** Exact: whether amount / capital differs from `share` per cent by a hundredth of a per cent at most. */
function isShareOf(amount: bigint, capital: bigint, share: string): boolean {
  // `share` is decimal text like an amount, so its units are millionths of a per cent.
  const difference = amount * 100_000_000n - unitsOf(share) * capital;
  const tolerance = 10_000n * capital;
  return difference <= tolerance && -difference <= tolerance;
}

/** 持股比例之和为百分之百, but for half a hundredth of a per cent of rounding a shareholder. */
export const shareSum = defineRule({
  id: 'share-sum',
  appliesTo: companies,
  source: [practice],
  reads: ['/shareholders/*/share'],
  check({ shareholders }) {
    const sum = sumWan(shareholders.map(({ share }) => share));
    const difference = unitsOf(sum) - unitsOf('100');
    const rounding = 5_000n * BigInt(shareholders.length);
    const fine = shareholders.length === 0 || (difference <= rounding && -difference <= rounding);
    return fine ? [] : [{ pointer: '/shareholders', params: { sum } }];
  },
});
