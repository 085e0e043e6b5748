import { route } from '../route.ts';
import { agencyParams } from '../schemas/agency-events.ts';
import { none } from '../schemas/common.ts';
import { Endpoint, EndpointBody, NewEndpoint, NewSecret, TestSent } from '../schemas/partner-endpoints.ts';
import { scopes } from '../scopes.ts';

const endpoint = {
  path: '/v1/agencies/{agency}/webhook',
  handledBy: 'partner-endpoints',
  audience: 'agency',
  scopes: [scopes.reviews],
  owner: 'agency',
  params: agencyParams,
  query: none,
  problems: ['invalid-request', 'not-found'],
  rate: 'write',
} as const;

const rotation = { ...endpoint, path: '/v1/agencies/{agency}/webhook/rotation' } as const;

export const readEndpoint = route({
  id: 'readEndpoint',
  method: 'GET',
  ...endpoint,
  answers: { 200: Endpoint },
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '查看通知地址', en: 'See where the agency is called' },
});

export const registerEndpoint = route({
  id: 'registerEndpoint',
  method: 'PUT',
  ...endpoint,
  body: EndpointBody,
  answers: { 200: Endpoint, 201: NewEndpoint },
  problems: ['malformed-json', 'not-json', 'request-too-large', 'invalid-request', 'not-found', 'endpoint-not-allowed'],
  idempotency: 'by-state',
  summary: {
    zh: '登记通知地址；密钥只在首次登记时显示',
    en: 'Say where the agency wants to be called (Standard Webhooks); the secret is shown at the first registration only',
  },
});

export const addSecret = route({
  id: 'addSecret',
  method: 'POST',
  ...rotation,
  answers: { 201: NewSecret },
  idempotency: 'repeatable',
  summary: {
    zh: '更换密钥：新旧两个同时签名',
    en: 'Make a new secret: it and the one before sign every call, until that is dropped',
  },
});

export const dropSecret = route({
  id: 'dropSecret',
  method: 'DELETE',
  ...rotation,
  answers: { 204: null },
  idempotency: 'by-state',
  summary: { zh: '停用旧密钥', en: 'Drop the secret before the newest: the rotation is done' },
});

export const pingEndpoint = route({
  id: 'pingEndpoint',
  method: 'POST',
  ...endpoint,
  path: '/v1/agencies/{agency}/webhook/test',
  answers: { 202: TestSent },
  idempotency: 'repeatable',
  summary: { zh: '发送测试通知', en: 'Send an `endpoint.test` there' },
});

export const removeEndpoint = route({
  id: 'removeEndpoint',
  method: 'DELETE',
  ...endpoint,
  answers: { 204: null },
  idempotency: 'by-state',
  summary: { zh: '撤销通知地址', en: 'Do not call the agency any more' },
});
