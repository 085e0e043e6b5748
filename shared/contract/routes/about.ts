import { scopesOf, tokenAudiences } from '../audience.ts';
import { route } from '../route.ts';
import { OpenApiDocument, Session } from '../schemas/about.ts';
import { none } from '../schemas/common.ts';

const about = {
  method: 'GET',
  handledBy: 'contract-information',
  owner: 'none',
  params: none,
  query: none,
  problems: ['invalid-request'],
  idempotency: 'read',
} as const;

export const readOpenApi = route({
  id: 'readOpenApi',
  path: '/v1/openapi.json',
  ...about,
  audience: 'public',
  scopes: [],
  answers: { 200: OpenApiDocument },
  rate: 'uncounted',
  summary: { zh: '接口契约', en: 'This contract as an OpenAPI 3.1 document' },
});

export const readReference = route({
  id: 'readReference',
  path: '/v1/reference',
  ...about,
  audience: 'public',
  scopes: [],
  answers: { 200: { mediaType: 'text/html; charset=utf-8' } },
  rate: 'uncounted',
  summary: { zh: '接口文档', en: 'This contract as a page to read' },
});

export const readSession = route({
  id: 'readSession',
  path: '/v1/session',
  ...about,
  audience: ['officer', ...tokenAudiences.filter((audience) => audience !== 'officer')],
  scopes: scopesOf('officer', ...tokenAudiences.filter((audience) => audience !== 'officer')),
  answers: { 200: Session },
  problems: ['invalid-request', 'not-found'],
  rate: 'read',
  summary: { zh: '当前身份', en: 'Who the service takes you for, and what is yours' },
});
