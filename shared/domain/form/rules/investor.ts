import { defineRule } from './rule.ts';
import { proprietorshipLaw } from './sources.ts';

/** 个人独资企业的投资人为一个自然人. */
export const investorNatural = defineRule({
  id: 'investor-natural',
  appliesTo: ['sole-proprietorship'],
  source: [proprietorshipLaw(2), proprietorshipLaw(8)],
  reads: ['/investor/kind'],
  check({ investor }) {
    return investor.kind === 'natural-person' ? [] : [{ pointer: '/investor/kind' }];
  },
});
