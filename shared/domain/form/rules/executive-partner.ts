import { defineRule } from './rule.ts';
import { partnershipLaw } from './sources.ts';

const appliesTo = ['partnership'] as const;
const PARTNER = '/establishment/executivePartner/partner';

/** 执行事务合伙人: one of the partners, and of a limited partnership a general one. */
export const executivePartner = defineRule({
  id: 'executive-partner',
  appliesTo,
  source: [partnershipLaw(26), partnershipLaw(67), partnershipLaw(68)],
  reads: [PARTNER, '/partners/*/liability'],
  check({ establishment, partners }) {
    const executive = partners[establishment.executivePartner.partner - 1];
    return executive?.liability === 'general' ? [] : [{ pointer: PARTNER, params: { count: partners.length } }];
  },
});

/** 执行事务合伙人是法人的，由其委派的代表执行; a natural person acts in person. */
export const executiveDelegate = defineRule({
  id: 'executive-delegate',
  appliesTo,
  source: [partnershipLaw(26)],
  reads: [PARTNER, '/establishment/executivePartner/delegate', '/partners/*/kind'],
  check({ establishment: { executivePartner: executive }, partners }) {
    const partner = partners[executive.partner - 1];
    if (partner === undefined || (partner.kind === 'legal-person') === (executive.delegate !== undefined)) return [];
    return [{ pointer: '/establishment/executivePartner/delegate' }];
  },
});
