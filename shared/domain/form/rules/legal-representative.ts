import type { FormOf } from '../registration-form.ts';
import { companies, defineRule } from './rule.ts';
import { companyLaw2013, companyLaw2023 } from './sources.ts';

/** 法定代表人由董事长、执行董事或者经理担任: the same person stands on the list in that post. */
export const legalRepresentativePost = defineRule({
  id: 'legal-representative-post',
  appliesTo: companies,
  source: [companyLaw2013(13), companyLaw2023(10)],
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

type Company = FormOf<(typeof companies)[number]>;
type Post = Company['establishment']['legalRepresentative']['post'];

function holdersOf(wanted: Post, officers: Company['officers']): string[] {
  if (wanted === 'manager') return officers.manager ? [officers.manager.citizenId] : [];
  return officers.directors.filter(({ post }) => post === wanted).map(({ citizenId }) => citizenId);
}
