import * as z from 'zod';
import type { ZodOpenApiResponsesObject } from 'zod-openapi';
import { chainProblems } from '../contract/manners.ts';
import { type ProblemCode, problems } from '../contract/problems.ts';
import type { Route } from '../contract/route.ts';
import { message } from '../messages/index.ts';
import { answerHeaders } from './headers.ts';

/** RFC 9457, with the errors of single fields. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  instance: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});

/** What the gateway itself answers, before any function is asked. */
export const GatewayMessage = z.object({ message: z.string() });

const gatewayTexts = {
  401: 'Unauthorized',
  403: 'Forbidden',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

/** 413 is its answer above 10 MB, long after the functions' own limit; 500 that a function could not be run. */
const gatewayStatuses = ({ scopes, body }: Route): (keyof typeof gatewayTexts)[] => [
  ...(scopes.length > 0 ? ([401, 403] as const) : []),
  ...(body === undefined ? [] : ([413] as const)),
  ...([429, 500, 503] as const),
];

const fieldErrors = { 'invalid-request': '/query/limit', 'form-invalid': '/form/basics/phone' } as const;

const exampleOf = (code: ProblemCode) => {
  const pointer = code in fieldErrors ? fieldErrors[code as keyof typeof fieldErrors] : undefined;
  return {
    summary: message('en', `problem.${code}`),
    value: {
      type: `/problems/${code}`,
      title: message('zh-CN', `problem.${code}`),
      status: problems[code].status,
      instance: 'JKJaXmPLvHcESHA=',
      ...(pointer && { errors: [{ pointer, code: 'wrong', message: '…' }] }),
    },
  };
};

/** Every code of the registry that this route can answer, as its own or as any route's. */
export const problemsOf = (route: Route): readonly ProblemCode[] => [
  ...route.problems,
  ...chainProblems(route),
  'internal-error',
];

/** The answers of a route that are problems, by status, each with an example a code. */
export const problemAnswers = (route: Route): ZodOpenApiResponsesObject => {
  const byStatus = Map.groupBy(problemsOf(route), (code) => problems[code].status as number);
  const gateway = gatewayStatuses(route);
  const statuses = [...new Set([...byStatus.keys(), ...gateway])].sort((one, other) => one - other);
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = byStatus.get(status) ?? [];
      const text = gateway.find((one) => one === status);
      const examples = Object.fromEntries(codes.map((code) => [code, exampleOf(code)]));
      return [
        String(status),
        {
          description: codes.join(', ') || `${text ? gatewayTexts[text] : status} (gateway)`,
          headers: answerHeaders(route, status),
          content: {
            ...(codes.length > 0 && { 'application/problem+json': { schema: Problem, examples } }),
            ...(text && {
              'application/json': { schema: GatewayMessage, example: { message: gatewayTexts[text] } },
            }),
          },
        },
      ];
    }),
  );
};
