import { route } from '../route.ts';
import { none, pageOf, paging } from '../schemas/common.ts';
import {
  Collected,
  CourierEvent,
  collectionParams,
  EngraverEvent,
  engraverParams,
  hallParams,
  SealOrder,
  WaitingCollection,
} from '../schemas/partners.ts';
import { scopes } from '../scopes.ts';

const webhook = {
  method: 'POST',
  audience: 'partner',
  scopes: [],
  owner: 'signature',
  query: none,
  body: 'raw',
  answers: { 204: null },
  problems: [
    'malformed-json',
    'not-json',
    'request-too-large',
    'invalid-request',
    'signature-invalid',
    'not-found',
    'webhook-id-reused',
  ],
  idempotency: 'webhook-id',
  rate: 'webhook',
} as const;

export const courierWebhook = route({
  id: 'courierWebhook',
  path: '/v1/webhooks/courier',
  handledBy: 'courier-webhook',
  event: CourierEvent,
  ...webhook,
  params: none,
  summary: { zh: '邮政速递回传', en: 'The courier tells where a parcel is (Standard Webhooks)' },
});

export const engraverWebhook = route({
  id: 'engraverWebhook',
  path: '/v1/webhooks/engravers/{engraver}',
  handledBy: 'engraver-webhook',
  event: EngraverEvent,
  ...webhook,
  params: engraverParams,
  summary: { zh: '刻章单位回传', en: 'The engraver tells that a seal is ready (Standard Webhooks)' },
});

export const listSealOrders = route({
  id: 'listSealOrders',
  method: 'GET',
  path: '/v1/engravers/{engraver}/orders',
  handledBy: 'engraver-orders',
  audience: 'engraver',
  scopes: [scopes.engraving],
  owner: 'engraver',
  params: engraverParams,
  query: paging,
  answers: { 200: pageOf(SealOrder) },
  problems: ['invalid-request', 'invalid-cursor', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '列出待刻印章', en: 'List the open seal orders of an engraver' },
});

const hall = { handledBy: 'hall-collections', audience: 'hall', scopes: [scopes.collections], owner: 'hall' } as const;

export const listCollections = route({
  id: 'listCollections',
  method: 'GET',
  path: '/v1/halls/{hall}/collections',
  ...hall,
  params: hallParams,
  query: paging,
  answers: { 200: pageOf(WaitingCollection) },
  problems: ['invalid-request', 'invalid-cursor', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '列出待领证照', en: 'List the batches that wait at a hall' },
});

export const recordCollection = route({
  id: 'recordCollection',
  method: 'POST',
  path: '/v1/halls/{hall}/collections/{caseNumber}',
  ...hall,
  params: collectionParams,
  query: none,
  answers: { 200: Collected },
  problems: ['invalid-request', 'not-found', 'not-waiting'],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '登记领取', en: 'Record that a batch has been collected' },
});
