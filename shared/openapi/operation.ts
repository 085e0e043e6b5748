import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { audiencesOf } from '../contract/audience.ts';
import { isBodyOptional } from '../contract/manners.ts';
import type { Route } from '../contract/route.ts';
import type { Bilingual } from '../domain/catalogue/types.ts';
import { answerHeaders, requestHeaders } from './headers.ts';
import { problemAnswers } from './problem-answers.ts';

/** Whom a route lets reach what it names, in words. */
export const owners: Record<Route['owner'], Bilingual> = {
  'case-owner': { zh: '办件的申请人本人', en: 'the applicant whose case it is' },
  named: {
    zh: '办件所列名的本人：以登录声明 `citizen_id` 核对',
    en: 'whoever the case names, by the claim `citizen_id` of their own login',
  },
  'office-and-item': {
    zh: '声明 `offices` 含该机关、且持有该事项权限或属于该部门者',
    en: 'whoever the claim `offices` gives the office, with the item’s scope or agency',
  },
  agency: { zh: '声明 `agency` 所指的部门', en: 'the agency that the claim `agency` names' },
  hall: { zh: '声明 `halls` 所指的大厅', en: 'a hall that the claim `halls` names' },
  engraver: { zh: '声明 `engravers` 所指的刻章单位', en: 'an engraver that the claim `engravers` names' },
  signature: {
    zh: '持有 webhook 密钥者（Standard Webhooks）',
    en: 'whoever holds the webhook secret (Standard Webhooks)',
  },
  none: { zh: '除权限外无其他条件', en: 'no rule beyond the scope' },
};

const contentOf = (answer: z.ZodType | Document) =>
  answer instanceof z.ZodType
    ? { 'application/json': { schema: answer } }
    : {
        ...('json' in answer && { 'application/json': { schema: answer.json } }),
        [answer.mediaType]: { schema: { type: 'string' as const } },
      };
type Document = Exclude<Route['answers'][number], z.ZodType | null>;

const answersOf = (route: Route): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    Object.entries(route.answers).map(([status, answer]) => [
      status,
      {
        description: route.summary.en,
        headers: answerHeaders(route, Number(status)),
        ...(answer !== null && { content: contentOf(answer) }),
      },
    ]),
  );

/** What has an `ETag` may be asked for if it is another one. */
const notModified = (route: Route) =>
  route.method === 'GET' && route.gives?.includes('etag')
    ? { 304: { description: 'What the caller has is what would be answered', headers: answerHeaders(route, 304) } }
    : {};

const bodyOf = (route: Route) => {
  const schema = route.body === 'raw' ? route.event : route.body;
  const required = !isBodyOptional(route);
  return schema && { requestBody: { required, content: { 'application/json': { schema } } } };
};

/** Any one of the scopes will do; a signed message proves itself by its headers, and the public by nothing. */
const securityOf = ({ scopes, owner }: Route) =>
  owner === 'signature' ? [{ webhook: [] }] : scopes.map((scope) => ({ oidc: [scope] }));

const descriptionOf = (route: Route): string =>
  [
    route.summary.en,
    `For: ${audiencesOf(route).join(', ')}. Reached by ${owners[route.owner].en}.`,
    ...(route.assurance ? [`Assurance: at least ${route.assurance}.`] : []),
  ].join('\n\n');

/** A route as an operation of the document. */
export const operationOf = (route: Route): ZodOpenApiOperationObject => ({
  operationId: route.id,
  summary: route.summary.zh,
  description: descriptionOf(route),
  tags: [...audiencesOf(route)],
  security: securityOf(route),
  requestParams: {
    path: route.params as z.ZodObject,
    query: route.query as z.ZodObject,
    header: requestHeaders(route),
  },
  ...bodyOf(route),
  responses: { ...answersOf(route), ...notModified(route), ...problemAnswers(route) },
  'x-idempotency': route.idempotency,
  'x-rate-class': route.rate,
});
