import { addYears } from '../../calendar/shanghai-time.ts';
import { compareWan, sumWan, unitsOf } from '../../money/wan.ts';
import { defineRule } from './rule.ts';

const AMOUNTS = '/shareholders/*/contributions/*/amount';
const CAPITAL = '/establishment/registeredCapital';

/** 出资额之和等于注册资本. */
export const contributionSum = defineRule({
  id: 'contribution-sum',
  reads: [CAPITAL, AMOUNTS],
  check({ establishment, shareholders }) {
    const sum = sumWan(shareholders.flatMap(({ contributions }) => contributions.map(({ amount }) => amount)));
    if (compareWan(sum, establishment.registeredCapital) === 0) return [];
    return [{ pointer: CAPITAL, params: { sum, capital: establishment.registeredCapital } }];
  },
});

/** 持股比例与出资额一致: to a hundredth of a per cent. */
export const contributionShare = defineRule({
  id: 'contribution-share',
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

/** 出资时间不迟于营业期限届满. */
export const contributionDue = defineRule({
  id: 'contribution-due',
  reads: ['/establishment/term', '/shareholders/*/contributions/*/dueOn'],
  check({ establishment: { term }, shareholders }, { today }) {
    if (term.kind === 'long-term') return [];
    const last = addYears(today, term.years);
    return shareholders.flatMap(({ contributions }, owner) =>
      contributions.flatMap(({ dueOn }, index) =>
        dueOn <= last ? [] : [{ pointer: `/shareholders/${owner}/contributions/${index}/dueOn`, params: { last } }],
      ),
    );
  },
});
