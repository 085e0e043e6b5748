import { route } from '../route.ts';
import { caseParams, none, pageOf, paging } from '../schemas/common.ts';
import { FailedCase, OverdueCase, Redispatched, Resumed, ReturnedParcel } from '../schemas/operations.ts';
import { scopes } from '../scopes.ts';

const operator = {
  audience: 'operator',
  scopes: [scopes.operations],
  owner: 'none',
  handledBy: 'operator-cases',
} as const;

export const listFailedCases = route({
  id: 'listFailedCases',
  method: 'GET',
  path: '/v1/operations/failed-cases',
  ...operator,
  params: none,
  query: paging,
  answers: { 200: pageOf(FailedCase) },
  problems: ['invalid-request', 'invalid-cursor'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '列出故障办件', en: 'List the cases whose execution failed' },
});

export const resumeCase = route({
  id: 'resumeCase',
  method: 'POST',
  path: '/v1/operations/failed-cases/{caseNumber}/resumption',
  ...operator,
  params: caseParams,
  query: none,
  answers: { 202: Resumed },
  problems: ['invalid-request', 'not-found', 'not-failed'],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '恢复办件', en: 'Resume a failed case: finished steps answer at once' },
});

export const listOverdueCases = route({
  id: 'listOverdueCases',
  method: 'GET',
  path: '/v1/operations/overdue-cases',
  ...operator,
  params: none,
  query: paging,
  answers: { 200: pageOf(OverdueCase) },
  problems: ['invalid-request', 'invalid-cursor'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '列出超时办件', en: 'List the cases that have passed their promise' },
});

export const listReturnedParcels = route({
  id: 'listReturnedParcels',
  method: 'GET',
  path: '/v1/operations/returned-parcels',
  ...operator,
  params: none,
  query: paging,
  answers: { 200: pageOf(ReturnedParcel) },
  problems: ['invalid-request', 'invalid-cursor'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '列出退回邮件', en: 'List the parcels that came back' },
});

export const redispatchParcel = route({
  id: 'redispatchParcel',
  method: 'POST',
  path: '/v1/operations/returned-parcels/{caseNumber}/redispatch',
  ...operator,
  params: caseParams,
  query: none,
  answers: { 202: Redispatched },
  problems: ['invalid-request', 'not-found', 'not-waiting', 'courier-unavailable'],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '重新投递', en: 'Book the courier again for a parcel that came back' },
});
