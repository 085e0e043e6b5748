import { route } from '../route.ts';
import { none } from '../schemas/common.ts';
import { FoundCases, PersonSearch } from '../schemas/supervision.ts';
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
