import { route } from '../route.ts';
import { none, pageOf, paging } from '../schemas/common.ts';
import { deliveryParams, FailedDelivery, Resubmitted } from '../schemas/partner-deliveries.ts';
import { scopes } from '../scopes.ts';

const operator = {
  handledBy: 'partner-deliveries',
  audience: 'operator',
  scopes: [scopes.operations],
  owner: 'none',
} as const;

export const listFailedDeliveries = route({
  id: 'listFailedDeliveries',
  method: 'GET',
  path: '/v1/operations/failed-deliveries',
  ...operator,
  params: none,
  query: paging,
  answers: { 200: pageOf(FailedDelivery) },
  problems: ['invalid-request', 'invalid-cursor'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '列出未送达的通知', en: 'List the notices that did not reach their partners' },
});

export const resubmitDelivery = route({
  id: 'resubmitDelivery',
  method: 'POST',
  path: '/v1/operations/failed-deliveries/{delivery}/resubmission',
  ...operator,
  params: deliveryParams,
  query: none,
  answers: { 202: Resubmitted },
  problems: ['invalid-request', 'not-found', 'not-waiting'],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '重新发送通知', en: 'Send a notice again that was given up' },
});
