import { jsonError, queryError, s3Error } from '../aws/responses.ts';
import type { AwsResponse } from '../types.ts';

const CORAL = 'com.amazon.coral.service#AccessDeniedException';

/** How a service answers what is not allowed; `message` names caller, action and resource. */
export function accessDenied(service: string, message: string): AwsResponse {
  if (service === 's3') return s3Error(403, 'AccessDenied', message);
  if (service === 'sns') return queryError(403, 'AuthorizationError', message);
  if (service !== 'sqs') return jsonError(400, CORAL, message);
  const answer = jsonError(403, CORAL, message);
  return { ...answer, headers: { ...answer.headers, 'x-amzn-query-error': 'AccessDenied;Sender' } };
}

const INVALID_TOKEN = 'The security token included in the request is invalid.';

/** How a service answers an access key that nobody has. */
export function unknownKey(service: string): AwsResponse {
  if (service === 's3') {
    return s3Error(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  }
  if (service === 'sns') return queryError(403, 'InvalidClientTokenId', INVALID_TOKEN);
  return jsonError(400, 'com.amazon.coral.service#UnrecognizedClientException', INVALID_TOKEN);
}
