import type { LimitedCompanyForm } from '../limited-company-form.ts';
import { defineRule } from './rule.ts';

/** 法定代表人由董事长、执行董事或者经理担任: the same person stands on the list in that post. */
export const legalRepresentativePost = defineRule({
  id: 'legal-representative-post',
  reads: [
    '/establishment/legalRepresentative/citizenId',
    '/establishment/legalRepresentative/post',
    '/officers/directors/*/citizenId',
    '/officers/directors/*/post',
    '/officers/manager/citizenId',
  ],
  check({ establishment: { legalRepresentative }, officers }) {
    const holders = holdersOf(legalRepresentative.post, officers);
    if (holders.includes(legalRepresentative.citizenId)) return [];
    return [{ pointer: '/establishment/legalRepresentative/post' }];
  },
});

type Post = LimitedCompanyForm['establishment']['legalRepresentative']['post'];

function holdersOf(wanted: Post, officers: LimitedCompanyForm['officers']): string[] {
  if (wanted === 'manager') return officers.manager ? [officers.manager.citizenId] : [];
  return officers.directors.filter(({ post }) => post === wanted).map(({ citizenId }) => citizenId);
}
