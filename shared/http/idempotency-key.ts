import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Problem, problem } from './reply.ts';

/** The header that names an action, whatever happens to its answer (draft-ietf-httpapi-idempotency-key-header). */
export const idempotencyKeyHeader = 'idempotency-key';

/** The key of a request, or what is wrong with it. The draft's own form, a quoted string, is taken as it is. */
export const idempotencyKey = ({ headers }: Pick<APIGatewayProxyEventV2, 'headers'>): { key: string } | Problem => {
  const key = headers[idempotencyKeyHeader];
  const pointer = '/header/Idempotency-Key';
  const named = (code: 'idempotency-key-required' | 'idempotency-key-invalid') =>
    problem(code, [{ pointer, code: `problem.${code}` }]);
  if (key === undefined) return named('idempotency-key-required');
  return /^[\x21-\x7e]{1,255}$/.test(key) ? { key } : named('idempotency-key-invalid');
};
