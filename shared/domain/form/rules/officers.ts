import { repeatsIn } from './repeats.ts';
import { companies, defineRule } from './rule.ts';
import { companyLaw2013, companyLaw2023, practice } from './sources.ts';

/** 股份有限公司设经理; a limited company may do without. */
export const managerAppointed = defineRule({
  id: 'manager-appointed',
  appliesTo: ['joint-stock-company'],
  source: [companyLaw2013(113), companyLaw2023(126)],
  reads: ['/officers/manager/citizenId'],
  check({ officers }) {
    return officers?.manager ? [] : [{ pointer: '/officers/manager' }];
  },
});

/** 同一人不得重复任职: nobody stands twice among the directors, nor twice among the supervisors. */
export const officerTwice = defineRule({
  id: 'officer-twice',
  appliesTo: companies,
  source: [practice],
  reads: ['/officers/directors/*/citizenId', '/officers/supervisors/*/citizenId'],
  check({ officers }) {
    return (['directors', 'supervisors'] as const).flatMap((list) =>
      repeatsIn(officers[list].map(({ citizenId }) => citizenId)).map(({ index, first }) => ({
        pointer: `/officers/${list}/${index}`,
        params: { first: first + 1 },
      })),
    );
  },
});

/** 董事、高级管理人员、法定代表人和财务负责人不得兼任监事. */
export const supervisorConflict = defineRule({
  id: 'supervisor-conflict',
  appliesTo: companies,
  source: [companyLaw2013(51), companyLaw2013(117), companyLaw2023(76), companyLaw2023(130)],
  reads: [
    '/officers/supervisors/*/citizenId',
    '/officers/directors/*/citizenId',
    '/officers/manager/citizenId',
    '/establishment/legalRepresentative/citizenId',
    '/contacts/finance/citizenId',
  ],
  check({ officers, establishment, contacts }) {
    const barred = new Set([
      ...officers.directors.map(({ citizenId }) => citizenId),
      officers.manager?.citizenId,
      establishment.legalRepresentative.citizenId,
      contacts.finance.citizenId,
    ]);
    return officers.supervisors.flatMap(({ citizenId }, index) =>
      barred.has(citizenId) ? [{ pointer: `/officers/supervisors/${index}/citizenId` }] : [],
    );
  },
});
