import { route } from '../route.ts';
import { none, pageOf } from '../schemas/common.ts';
import {
  FoundCases,
  OrderAnswer,
  OrderQuery,
  OrderSettled,
  orderParams,
  PersonSearch,
  SupervisionOrder,
  SupervisionOrderInFull,
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
  query: OrderQuery,
  answers: { 200: pageOf(SupervisionOrder) },
  problems: ['invalid-request', 'invalid-cursor'],
  idempotency: 'read',
  rate: 'read',
  summary: {
    zh: '列出督办单（待办、逾期或已办结）',
    en: 'List the supervision orders that wait, the first due first; the overdue alone; or the settled, newest first',
  },
});

export const readSupervisionOrder = route({
  id: 'readSupervisionOrder',
  method: 'GET',
  path: '/v1/supervision/orders/{order}',
  ...orders,
  params: orderParams,
  query: none,
  answers: { 200: SupervisionOrderInFull },
  problems: ['invalid-request', 'not-found'],
  idempotency: 'read',
  rate: 'read',
  summary: {
    zh: '查看督办单（记入访问日志）',
    en: 'Read a supervision order in full; the access log keeps it',
  },
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
