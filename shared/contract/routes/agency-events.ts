import { route } from '../route.ts';
import { agencyParams, FeedPage, feedQuery } from '../schemas/agency-events.ts';
import { scopes } from '../scopes.ts';

export const readAgencyEvents = route({
  id: 'readAgencyEvents',
  method: 'GET',
  path: '/v1/agencies/{agency}/events',
  handledBy: 'agency-events',
  audience: 'agency',
  scopes: [scopes.reviews],
  owner: 'agency',
  params: agencyParams,
  query: feedQuery,
  answers: { 200: FeedPage },
  problems: ['invalid-request', 'invalid-cursor', 'not-found', 'cursor-expired'],
  idempotency: 'read',
  rate: 'read',
  summary: { zh: '读取抄告通知', en: 'Read what an agency was told, in order, for 30 days: the feed of its webhooks' },
});
