/** What the SDKs and the network throw when trying again may help. */
const names = new Set([
  'InternalServerError',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ThrottlingException',
  'TimeoutError',
  'TransactionCanceledException',
  'TransactionConflictException',
  'TransactionInProgressException',
  'Unavailable',
]);

const codes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

const statusOf = (error: Error): number | undefined =>
  '$metadata' in error ? (error.$metadata as { httpStatusCode?: number }).httpStatusCode : undefined;

/**
 * Whether a failure may pass by itself. A cancelled transaction is: the store has taken failed conditions out before.
 */
export const isTransient = (error: unknown): boolean =>
  error instanceof Error &&
  (names.has(error.name) ||
    ('code' in error && codes.has(String(error.code))) ||
    ('$retryable' in error && error.$retryable !== undefined) ||
    (statusOf(error) ?? 0) >= 500);
