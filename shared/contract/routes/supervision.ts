import { route } from '../route.ts';
import { none, pageOf, paging } from '../schemas/common.ts';
import {
  FoundCases,
  OrderAnswer,
  OrderSettled,
  orderParams,
  PersonSearch,
  SupervisionOrder,
} from '../schemas/supervision.ts';
import { scopes } from '../scopes.ts';

export const searchPerson = route({
  id: 'searchPerson',
  method: 'POST',
  path: '/v1/supervision/person-searches',
  audience: 'supervisor',
  scopes: [scopes.supervision],
  owner: 'none',
  handledBy: 'supervisor-searches',
  params: none,
  query: none,
  body: PersonSearch,
  answers: { 200: FoundCases },
  problems: ['malformed-json', 'invalid-request', 'request-too-large', 'not-json'],
  idempotency: 'repeatable',
  rate: 'write',
  summary: {
    zh: '按身份号码查找办件（冒名登记核查），每次查找均留痕',
    en: 'Find the cases that name a person, by identity number; every search is recorded',
  },
});

const orders = {
  audience: 'supervisor',
  scopes: [scopes.supervision],
  owner: 'none',
  handledBy: 'supervisor-orders',
} as const;

export const listSupervisionOrders = route({
  id: 'listSupervisionOrders',
  method: 'GET',
  path: '/v1/supervision/orders',
  ...orders,
  params: none,
  query: paging,
  answers: { 200: pageOf(SupervisionOrder) },
  problems: ['invalid-request', 'invalid-cursor'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '列出待办督办单', en: 'List the open supervision orders, the first due first' },
});

export const settleSupervisionOrder = route({
  id: 'settleSupervisionOrder',
  method: 'POST',
  path: '/v1/supervision/orders/{order}/conclusion',
  ...orders,
  params: orderParams,
  query: none,
  body: OrderAnswer,
  answers: { 200: OrderSettled },
  problems: ['malformed-json', 'invalid-request', 'request-too-large', 'not-json', 'not-found', 'order-settled'],
  idempotency: 'by-state',
  rate: 'write',
  summary: { zh: '办结督办单', en: 'Say what came of a supervision order' },
});
