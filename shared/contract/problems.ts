/**
 * The registry of problems (RFC 9457): every `type` that the service can answer, with its status. Titles are in the
 * message catalogues under `problem.<code>`. The `type` of a problem document is `/problems/<code>` and never changes.
 */
export const problems = {
  'malformed-json': { status: 400 },
  'invalid-request': { status: 400 },
  'invalid-cursor': { status: 400 },
  'idempotency-key-required': { status: 400 },
  'idempotency-key-invalid': { status: 400 },
  'signature-invalid': { status: 401 },
  'assurance-too-low': { status: 403 },
  'not-found': { status: 404 },
  'not-released': { status: 404 },
  'not-a-draft': { status: 409 },
  'name-taken': { status: 409 },
  'review-decided': { status: 409 },
  'review-closed': { status: 409 },
  'form-changed': { status: 409 },
  'too-late': { status: 409 },
  'not-ended': { status: 409 },
  'not-failed': { status: 409 },
  'not-waiting': { status: 409 },
  'request-in-flight': { status: 409 },
  'cursor-expired': { status: 410 },
  'edited-meanwhile': { status: 412 },
  'calendar-changed': { status: 412 },
  'request-too-large': { status: 413 },
  'not-json': { status: 415 },
  'form-invalid': { status: 422 },
  'calendar-invalid': { status: 422 },
  'endpoint-not-allowed': { status: 422 },
  'webhook-id-reused': { status: 422 },
  'idempotency-key-reused': { status: 422 },
  'if-match-required': { status: 428 },
  'too-many-requests': { status: 429 },
  'courier-unavailable': { status: 503 },
  'internal-error': { status: 500 },
} as const satisfies Record<string, { status: number }>;

export type ProblemCode = keyof typeof problems;
