import type { AwsRequest, AwsResponse } from '../../types.ts';
import { s3Error } from '../responses.ts';
import type { CorsRule } from './cors-rules.ts';

/** The rules of a bucket by its name; undefined or none where it has no CORS. */
export type CorsRules = ReadonlyMap<string, readonly CorsRule[]>;

const NOT_ALLOWED =
  "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.";
const VARY = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method';

/** Answers a preflight by the first rule that allows it, as S3 does. */
export function preflight({ headers }: AwsRequest, rules: readonly CorsRule[] = []): AwsResponse {
  const { origin, 'access-control-request-method': method, 'access-control-request-headers': wanted } = headers;
  if (typeof origin !== 'string' || typeof method !== 'string') {
    return s3Error(400, 'BadRequest', 'Insufficient information. Origin and Access-Control-Request-Method needed.');
  }
  if (rules.length === 0) return s3Error(403, 'AccessForbidden', 'CORSResponse: CORS is not enabled for this bucket.');
  const names = String(wanted ?? '')
    .split(',')
    .flatMap((name) => name.trim().toLowerCase() || []);
  const rule = rules.find((one) => allows(one, origin, method) && allowsHeaders(one, names));
  if (!rule) return s3Error(403, 'AccessForbidden', NOT_ALLOWED);
  const allowed: Record<string, string> = names.length > 0 ? { 'access-control-allow-headers': names.join(', ') } : {};
  if (rule.MaxAge !== undefined) allowed['access-control-max-age'] = String(rule.MaxAge);
  return { status: 200, headers: { ...headersOf(rule, origin), ...allowed }, body: '' };
}

/** The answer with the headers by which a browser lets the page read it, refusals too; nothing for other pages. */
export function withCors(
  answer: AwsResponse,
  { method, headers: { origin } }: AwsRequest,
  rules: readonly CorsRule[] = [],
): AwsResponse {
  const rule = typeof origin === 'string' && rules.find((one) => allows(one, origin, method));
  return rule ? { ...answer, headers: { ...answer.headers, ...headersOf(rule, String(origin)) } } : answer;
}

function headersOf(
  { AllowedOrigins, AllowedMethods, ExposedHeaders }: CorsRule,
  origin: string,
): Record<string, string> {
  const anyOrigin = AllowedOrigins.includes('*');
  return {
    'access-control-allow-origin': anyOrigin ? '*' : origin,
    'access-control-allow-methods': AllowedMethods.join(', '),
    ...(anyOrigin ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(ExposedHeaders.length > 0 ? { 'access-control-expose-headers': ExposedHeaders.join(', ') } : {}),
    vary: VARY,
  };
}

const allows = ({ AllowedOrigins, AllowedMethods }: CorsRule, origin: string, method: string): boolean =>
  AllowedMethods.includes(method) && AllowedOrigins.some((allowed) => matches(allowed, origin));

const allowsHeaders = ({ AllowedHeaders }: CorsRule, names: readonly string[]): boolean =>
  names.every((name) => AllowedHeaders.some((allowed) => matches(allowed.toLowerCase(), name)));

/** An origin or a header may be allowed with one `*` in it. */
function matches(allowed: string, given: string): boolean {
  const [start = '', end] = allowed.split('*', 2);
  if (end === undefined) return given === allowed;
  return given.length >= start.length + end.length && given.startsWith(start) && given.endsWith(end);
}
