import { addYears } from '../../calendar/shanghai-time.ts';
import { compareWan, sumWan } from '../../money/wan.ts';
import { dueLater } from './due-later.ts';
import { defineRule } from './rule.ts';
import { partnershipLaw, practice } from './sources.ts';

const appliesTo = ['partnership'] as const;
const CAPITAL = '/establishment/capital';

/** 合伙人认缴出资额之和等于认缴出资总额. */
export const partnerContributionSum = defineRule({
  id: 'partner-contribution-sum',
  appliesTo,
  source: [partnershipLaw(14), partnershipLaw(18)],
  reads: [CAPITAL, '/partners/*/contributions/*/amount'],
  check({ establishment: { capital }, partners }) {
    const sum = sumWan(partners.flatMap(({ contributions }) => contributions.map(({ amount }) => amount)));
    return compareWan(sum, capital) === 0 ? [] : [{ pointer: CAPITAL, params: { sum, capital } }];
  },
});

/** 缴付期限不迟于合伙期限届满. */
export const partnerContributionDue = defineRule({
  id: 'partner-contribution-due',
  appliesTo,
  source: [practice],
  reads: ['/establishment/term', '/partners/*/contributions/*/dueOn'],
  check({ establishment: { term }, partners }, { today }) {
    return term.kind === 'long-term' ? [] : dueLater('/partners', partners, addYears(today, term.years));
  },
});
