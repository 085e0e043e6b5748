import type { APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent } from 'aws-lambda';

interface Parts {
  routeKey?: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
  claims?: Record<string, string>;
}

/** An event as the HTTP API sends it (payload format 2.0), with what a test gives. */
export const anEvent = (parts: Parts = {}): ApiEvent => {
  const { routeKey = 'POST /v1/applications', params, query, body, headers, claims = {} } = parts;
  const [method = '', path = ''] = routeKey.split(' ');
  return {
    ...{ version: '2.0', routeKey, rawPath: path, rawQueryString: '', isBase64Encoded: parts.isBase64Encoded ?? false },
    headers: { 'content-type': 'application/json', ...headers },
    ...(params && { pathParameters: params }),
    ...(query && { queryStringParameters: query }),
    ...(body !== undefined && { body }),
    requestContext: {
      ...{ accountId: '1', apiId: 'a', domainName: 'd', domainPrefix: 'd', requestId: 'request-1', routeKey },
      ...{ stage: '$default', time: '', timeEpoch: 0 },
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      authorizer: { principalId: '', integrationLatency: 0, jwt: { claims, scopes: [] } },
    },
  };
};
