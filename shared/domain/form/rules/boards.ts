import type { FormOf } from '../registration-form.ts';
import { companyLawOf, type Range } from './company-law.ts';
import { type companies, defineRule } from './rule.ts';
import { companyLaw2013, companyLaw2023 } from './sources.ts';

type Officers = FormOf<(typeof companies)[number]>['officers'];

const POSTS = ['/officers/directors/*/post'];
const SUPERVISORS = ['/officers/supervisors/*/post', '/officers/supervisors/*/staffRepresentative'];

/** 董事会三至十三人, 设董事长一人; 或者设一名执行董事. Since July 2024 a board has no upper limit. */
export const boardComposition = defineRule({
  id: 'board-composition',
  appliesTo: ['limited-company'],
  source: [companyLaw2013(44), companyLaw2013(50), companyLaw2023(68), companyLaw2023(75)],
  reads: POSTS,
  check({ officers }, context) {
    const { board } = companyLawOf(context).limitedCompany;
    return isBoard(officers, board) || isSingle(officers)
      ? []
      : [{ pointer: '/officers/directors', params: { ...board } }];
  },
});

/** 股份有限公司设董事会，五至十九人; since July 2024 three or more, or one director of a small company. */
export const jointStockBoard = defineRule({
  id: 'joint-stock-board',
  appliesTo: ['joint-stock-company'],
  source: [companyLaw2013(108), companyLaw2013(109), companyLaw2023(120), companyLaw2023(128)],
  reads: POSTS,
  check({ officers }, context) {
    const { board, single } = companyLawOf(context).jointStock;
    if (isBoard(officers, board) || (single && isSingle(officers))) return [];
    return [{ pointer: '/officers/directors', params: { ...board } }];
  },
});

function isBoard({ directors }: Officers, { min, max }: Range): boolean {
  const posts = directors.map(({ post }) => post);
  return (
    posts.length >= min &&
    posts.length <= max &&
    posts.filter((post) => post === 'chair').length === 1 &&
    !posts.includes('executive-director')
  );
}

function isSingle({ directors }: Officers): boolean {
  return directors.length === 1 && directors[0]?.post === 'executive-director';
}

/** 监事会不少于三人, 职工代表不少于三分之一, 设主席一人; 或者设一至二名监事, since July 2024 one or none. */
export const supervisorsComposition = defineRule({
  id: 'supervisors-composition',
  appliesTo: ['limited-company'],
  source: [companyLaw2013(51), companyLaw2023(76), companyLaw2023(83)],
  reads: SUPERVISORS,
  check({ officers }, context) {
    const { min, max } = companyLawOf(context).limitedCompany.supervisors;
    const fine = isSupervisoryBoard(officers) || areSupervisors(officers, { min, max });
    return fine ? [] : [{ pointer: '/officers/supervisors', params: { min, max } }];
  },
});

/** 股份有限公司设监事会; since July 2024 a small one may have one supervisor. */
export const jointStockSupervisors = defineRule({
  id: 'joint-stock-supervisors',
  appliesTo: ['joint-stock-company'],
  source: [companyLaw2013(117), companyLaw2023(130), companyLaw2023(133)],
  reads: SUPERVISORS,
  check({ officers }, context) {
    const { single } = companyLawOf(context).jointStock;
    const fine = isSupervisoryBoard(officers) || (single && areSupervisors(officers, { min: 1, max: 1 }));
    return fine ? [] : [{ pointer: '/officers/supervisors' }];
  },
});

function isSupervisoryBoard({ supervisors }: Officers): boolean {
  const chairs = supervisors.filter(({ post }) => post === 'chair').length;
  const staff = supervisors.filter(({ staffRepresentative }) => staffRepresentative).length;
  return supervisors.length >= 3 && chairs === 1 && staff * 3 >= supervisors.length;
}

function areSupervisors({ supervisors }: Officers, { min, max }: Range): boolean {
  const count = supervisors.length;
  return count >= min && count <= max && supervisors.every(({ post }) => post === 'supervisor');
}
