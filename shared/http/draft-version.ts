import type { CaseItem } from '../store/items/case.ts';
import { entityTagsOf, matchesStrongly } from './entity-tags.ts';
import { etagOf } from './present/application.ts';
import { type Problem, problem } from './reply.ts';

/** The draft is another version than the applicant had: they are told which, and since when, so that they can choose. */
const editedMeanwhile = (current: CaseItem): Problem => ({
  ...problem('edited-meanwhile', undefined, { version: current.version, updatedAt: current.updatedAt }),
  headers: etagOf(current),
});

/** Why a draft is not the one that its applicant has before them, by `If-Match`; undefined where it is. */
export const notAsRead = (current: CaseItem, ifMatch: string): Problem | undefined => {
  const expected = entityTagsOf(ifMatch);
  const pointer = '/header/If-Match';
  if (expected === undefined) return problem('invalid-request', [{ pointer, code: 'problem.if-match-required' }]);
  return matchesStrongly(expected, etagOf(current).etag ?? '') ? undefined : editedMeanwhile(current);
};
