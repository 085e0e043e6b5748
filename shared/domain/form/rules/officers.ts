import { repeatsIn } from './repeats.ts';
import { defineRule } from './rule.ts';

const BOARD = { min: 3, max: 13 };

/** 董事会三至十三人, 设董事长一人; 或者设一名执行董事 (公司法). */
export const boardComposition = defineRule({
  id: 'board-composition',
  reads: ['/officers/directors/*/post'],
  check({ officers: { directors } }) {
    const posts = directors.map(({ post }) => post);
    const executive = posts.length === 1 && posts[0] === 'executive-director';
    const board =
      posts.length >= BOARD.min &&
      posts.length <= BOARD.max &&
      posts.filter((post) => post === 'chair').length === 1 &&
      !posts.includes('executive-director');
    return executive || board ? [] : [{ pointer: '/officers/directors', params: BOARD }];
  },
});

/** 监事会不少于三人, 职工代表不少于三分之一, 设主席一人; 或者设一至二名监事 (公司法). */
export const supervisorsComposition = defineRule({
  id: 'supervisors-composition',
  reads: ['/officers/supervisors/*/post', '/officers/supervisors/*/staffRepresentative'],
  check({ officers: { supervisors } }) {
    const count = supervisors.length;
    const chairs = supervisors.filter(({ post }) => post === 'chair').length;
    const staff = supervisors.filter(({ staffRepresentative }) => staffRepresentative).length;
    const fine = count >= 3 ? chairs === 1 && staff * 3 >= count : count >= 1 && chairs === 0;
    return fine ? [] : [{ pointer: '/officers/supervisors' }];
  },
});

/** 同一人不得重复任职: nobody stands twice among the directors, nor twice among the supervisors. */
export const officerTwice = defineRule({
  id: 'officer-twice',
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
