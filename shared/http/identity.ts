import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent } from 'aws-lambda';

const hash = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);

/**
 * Who asks, as a digest: the subject of the token, or the address where there is no token. Keys, counts and cursors are bound to it;
 * neither the subject nor the address can be read from them.
 */
export const identityOf = ({ requestContext }: ApiEvent): string => {
  const claims = requestContext.authorizer?.jwt?.claims ?? {};
  const subject = [claims.iss, claims.sub ?? claims.client_id ?? claims.azp].map(String);
  return hash(requestContext.authorizer ? subject : [requestContext.http.sourceIp]);
};

/** A digest of the parts of something that is asked for. */
export const digestOfParts = hash;
