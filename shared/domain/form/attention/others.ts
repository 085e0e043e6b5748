import { defineRule, everyKind } from '../rules/rule.ts';
import { partnershipLaw, practice, proprietorshipLaw } from '../rules/sources.ts';

/** 特殊普通合伙: only those who serve clients with professional knowledge; which industries these are is judged case by case (?). */
export const professionalServices = defineRule({
  id: 'professional-services',
  appliesTo: ['partnership'],
  source: [partnershipLaw(55)],
  reads: ['/establishment/partnershipKind', '/establishment/industryCode'],
  check({ establishment }) {
    return establishment.partnershipKind === 'special-general' ? [{ pointer: '/establishment/industryCode' }] : [];
  },
});

/** 以劳务出资的，其评估办法由全体合伙人协商确定，并在合伙协议中载明. */
export const labourAgreed = defineRule({
  id: 'labour-agreed',
  appliesTo: ['partnership'],
  source: [partnershipLaw(16)],
  reads: ['/partners/*/contributions/*/form'],
  check({ partners }) {
    return partners.flatMap(({ contributions }, owner) =>
      contributions.flatMap(({ form }, index) =>
        form === 'labour' ? [{ pointer: `/partners/${owner}/contributions/${index}/form` }] : [],
      ),
    );
  },
});

/** 法律、行政法规禁止从事营利性活动的人，不得作为投资人. */
export const investorAllowed = defineRule({
  id: 'investor-allowed',
  appliesTo: ['sole-proprietorship'],
  source: [proprietorshipLaw(16)],
  reads: ['/investor/kind'],
  check: () => [{ pointer: '/investor' }],
});

/** 以家庭共有财产作为个人出资的，以家庭共有财产承担无限责任. */
export const familyLiable = defineRule({
  id: 'family-liable',
  appliesTo: ['sole-proprietorship'],
  source: [proprietorshipLaw(18)],
  reads: ['/investor/property'],
  check({ investor }) {
    return investor.property === 'family' ? [{ pointer: '/investor/property' }] : [];
  },
});

/** 住所使用证明: what a committee certifies, or who lends without charge, is asked after. */
export const addressUse = defineRule({
  id: 'address-use',
  appliesTo: everyKind,
  source: [practice],
  reads: ['/basics/address/obtainedBy', '/basics/address/proof'],
  check({ basics: { address } }) {
    const plain = address.obtainedBy !== 'lent' && address.proof !== 'committee-certificate';
    return plain ? [] : [{ pointer: '/basics/address/proof' }];
  },
});
