import { scopesOf } from '../audience.ts';
import { route } from '../route.ts';
import {
  Decided,
  DecisionBody,
  OpenReview,
  officeParams,
  Review,
  reviewParams,
  Unmasked,
  UnmaskingBody,
} from '../schemas/agency.ts';
import { none, pageOf, paging } from '../schemas/common.ts';

const agency = {
  audience: ['officer', 'agency'],
  scopes: scopesOf('officer', 'agency'),
  owner: 'office-and-item',
} as const;

export const listReviews = route({
  id: 'listReviews',
  method: 'GET',
  path: '/v1/offices/{office}/reviews',
  handledBy: 'agency-reviews',
  ...agency,
  params: officeParams,
  query: paging,
  answers: { 200: pageOf(OpenReview) },
  problems: ['invalid-request', 'invalid-cursor', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '列出本机关待审事项', en: 'List the open reviews of an office, by due date' },
});

export const readReview = route({
  id: 'readReview',
  method: 'GET',
  path: '/v1/cases/{caseNumber}/reviews/{item}',
  handledBy: 'agency-reviews',
  ...agency,
  params: reviewParams,
  query: none,
  answers: { 200: Review },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '查看审核事项', en: 'Read a review and what its item sees of the form' },
});

/** Of a person, who answers for it by name: an agency's system has no duty for which it would have to see these. */
export const unmaskFields = route({
  id: 'unmaskFields',
  method: 'POST',
  path: '/v1/cases/{caseNumber}/reviews/{item}/unmasking',
  handledBy: 'agency-reviews',
  audience: 'officer',
  scopes: scopesOf('officer'),
  owner: 'office-and-item',
  params: reviewParams,
  query: none,
  body: UnmaskingBody,
  answers: { 200: Unmasked },
  problems: ['malformed-json', 'not-json', 'request-too-large', 'invalid-request', 'not-found'],
  // Clear values are kept nowhere: a repetition is a look of its own, with an entry of its own.
  idempotency: 'repeatable',
  rate: 'unmasking',
  summary: {
    zh: '查看隐去的证件号码或电话（须说明理由，记入访问日志）',
    en: 'See identity numbers or phones in the clear, for a reason, which the access log keeps',
  },
});

export const decideReview = route({
  id: 'decideReview',
  method: 'POST',
  path: '/v1/cases/{caseNumber}/reviews/{item}/decision',
  handledBy: 'agency-decisions',
  ...agency,
  params: reviewParams,
  query: none,
  body: DecisionBody,
  answers: { 200: Decided },
  problems: [
    'malformed-json',
    'not-json',
    'request-too-large',
    'invalid-request',
    'not-found',
    'review-decided',
    'review-closed',
    'form-changed',
  ],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '作出审核决定', en: 'Approve or refuse what was read' },
});
