import type { FormOf } from '../registration-form.ts';
import { identityOf, ownersTwice } from './owners.ts';
import { defineRule, type Finding } from './rule.ts';
import { partnershipLaw, practice } from './sources.ts';

type Partnership = FormOf<'partnership'>;

const appliesTo = ['partnership'] as const;
const KIND = '/establishment/partnershipKind';
const MIN = 2;
/** 有限合伙企业由二个以上五十个以下合伙人设立; of general partners the law sets no upper limit. */
const MAX_LIMITED = 50;

/** 有二个以上合伙人; 有限合伙企业由二个以上五十个以下合伙人设立. */
export const partnerCount = defineRule({
  id: 'partner-count',
  appliesTo,
  source: [partnershipLaw(14), partnershipLaw(61)],
  reads: [KIND, '/partners/*/kind'],
  check({ establishment, partners }) {
    const count = partners.length;
    const fine = count >= MIN && (establishment.partnershipKind !== 'limited' || count <= MAX_LIMITED);
    return fine ? [] : [{ pointer: '/partners', params: { count, min: MIN, max: MAX_LIMITED } }];
  },
});

/** 合伙人不得重复. */
export const partnerTwice = defineRule({
  id: 'partner-twice',
  appliesTo,
  source: [practice],
  reads: ['/partners/*/kind', '/partners/*/citizenId', '/partners/*/licenceNumber'],
  check({ partners }) {
    return ownersTwice('/partners', partners.map(identityOf));
  },
});

/** 有限合伙企业至少有一个普通合伙人 and one limited partner; any other has general partners only. */
export const partnerLiability = defineRule({
  id: 'partner-liability',
  appliesTo,
  source: [partnershipLaw(2), partnershipLaw(61), partnershipLaw(75)],
  reads: [KIND, '/partners/*/liability'],
  check({ establishment, partners }) {
    if (partners.length === 0) return [];
    if (establishment.partnershipKind !== 'limited')
      return placesOf(partners, ({ liability }) => liability === 'limited');
    const both = new Set(partners.map(({ liability }) => liability)).size === 2;
    return both ? [] : [{ pointer: '/partners' }];
  },
});

/** 国有独资公司、国有企业、上市公司以及公益性的事业单位、社会团体不得成为普通合伙人. */
export const generalPartnerBody = defineRule({
  id: 'general-partner-body',
  appliesTo,
  source: [partnershipLaw(3)],
  reads: ['/partners/*/kind', '/partners/*/liability', '/partners/*/body'],
  check({ partners }) {
    return placesOf(
      partners,
      (partner) => partner.kind === 'legal-person' && partner.liability === 'general' && partner.body !== 'enterprise',
    );
  },
});

/** 有限合伙人不得以劳务出资. */
export const limitedPartnerLabour = defineRule({
  id: 'limited-partner-labour',
  appliesTo,
  source: [partnershipLaw(64)],
  reads: ['/partners/*/liability', '/partners/*/contributions/*/form'],
  check({ partners }) {
    return partners.flatMap(({ liability, contributions }, owner) =>
      contributions.flatMap(({ form }, index) =>
        liability === 'limited' && form === 'labour'
          ? [{ pointer: `/partners/${owner}/contributions/${index}/form` }]
          : [],
      ),
    );
  },
});

function placesOf(
  partners: Partnership['partners'],
  isWrong: (partner: Partnership['partners'][number]) => boolean,
): Finding[] {
  return partners.flatMap((partner, index) => (isWrong(partner) ? [{ pointer: `/partners/${index}/liability` }] : []));
}
