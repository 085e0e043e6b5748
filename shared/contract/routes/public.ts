import { route } from '../route.ts';
import { none } from '../schemas/common.ts';
import { Health, NameCheck, nameQuery, numberParams, SigningKeys, Verification } from '../schemas/public.ts';

const open = {
  method: 'GET',
  handledBy: 'public-information',
  audience: 'public',
  scopes: [],
  owner: 'none',
  query: none,
  idempotency: 'read',
  rate: 'public',
} as const;

export const readHealth = route({
  id: 'readHealth',
  path: '/v1/health',
  ...open,
  params: none,
  // It answers without the table.
  rate: 'uncounted',
  answers: { 200: Health },
  problems: ['invalid-request'],
  summary: { zh: '健康检查', en: 'Whether the service answers' },
});

export const verifyCertificate = route({
  id: 'verifyCertificate',
  path: '/v1/certificates/{number}',
  ...open,
  params: numberParams,
  answers: { 200: Verification },
  problems: ['invalid-request', 'not-found'],
  summary: { zh: '证照核验', en: 'Verify a certificate by its number' },
});

export const checkName = route({
  id: 'checkName',
  path: '/v1/names/check',
  ...open,
  params: none,
  query: nameQuery,
  answers: { 200: NameCheck },
  problems: ['invalid-request'],
  summary: {
    zh: '名称查询',
    en: 'Whether a company name can be had: the rules, and the same and near names of its registrar',
  },
});

export const readSigningKeys = route({
  id: 'readSigningKeys',
  path: '/v1/signing-keys',
  ...open,
  params: none,
  answers: { 200: SigningKeys },
  problems: ['invalid-request'],
  summary: { zh: '签章公钥', en: 'The public keys that certificates are signed with' },
});
