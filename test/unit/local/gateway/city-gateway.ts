import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { freePort } from '../../../../local/engines/free-port.ts';
import { startGateway } from '../../../../local/gateway/gateway.ts';
import { DEFAULT_PLACE } from '../../../../local/place.ts';
import type { InvokeResult, InvokeSource, JsonObject } from '../../../../local/types.ts';

/** A gateway with an issuer of its own before a function that the test writes. */
export interface TestGateway {
  url: string;
  token(
    claims?: Record<string, unknown>,
    options?: { algorithm?: 'RS256' | 'ES256'; issuer?: string },
  ): Promise<string>;
  /** What the function answers; events is what it was given. */
  answer: (event: JsonObject) => Promise<InvokeResult> | InvokeResult;
  events: JsonObject[];
  /** In whose name it was invoked. */
  sources: (InvokeSource | undefined)[];
  time: { now: number };
  stop(): Promise<void>;
}

const resource = (logicalId: string, kind: string, properties: JsonObject) => ({
  ...{ logicalId, ref: logicalId, type: `AWS::ApiGatewayV2::${kind}`, properties },
});

export async function openTestGateway(cors?: JsonObject): Promise<TestGateway> {
  const [rsa, ec] = [await generateKeyPair('RS256'), await generateKeyPair('ES256')];
  const keys = [
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256' },
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256' },
  ];
  const issuerServer = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys } : { issuer, jwks_uri: `${issuer}/jwks` }));
  });
  await new Promise<void>((resolve) => issuerServer.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(issuerServer.address() as AddressInfo).port}`;
  const route = (logicalId: string, RouteKey: string, rest: JsonObject = {}) =>
    resource(logicalId, 'Route', { RouteKey, Target: 'integrations/I', ...rest });
  const jwt = { AuthorizationType: 'JWT', AuthorizerId: 'A' };
  const resources = [
    resource('Api', 'Api', { ProtocolType: 'HTTP', ...(cors && { CorsConfiguration: cors }) }),
    resource('I', 'Integration', {
      ...{ IntegrationType: 'AWS_PROXY', IntegrationUri: 'arn:aws:lambda:r:1:function:f', PayloadFormatVersion: '2.0' },
      TimeoutInMillis: 200,
    }),
    resource('A', 'Authorizer', {
      ...{ AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'] },
      JwtConfiguration: { Issuer: issuer, Audience: ['city'] },
    }),
    route('Open', 'ANY /open/{id}'),
    route('Signed', 'GET /signed', jwt),
    route('Scoped', 'GET /scoped', { ...jwt, AuthorizationScopes: ['read', 'write'] }),
  ];
  const gateway: TestGateway = {
    url: '',
    events: [],
    sources: [],
    time: { now: Date.now() },
    answer: () => ({ ok: true, payload: '{}' }),
    async token(claims = {}, { algorithm = 'RS256', issuer: iss = issuer } = {}) {
      const seconds = Math.floor(gateway.time.now / 1000);
      const kid = algorithm === 'RS256' ? 'rsa' : 'ec';
      const payload = { iss, aud: 'city', exp: seconds + 60, iat: seconds, ...claims } as JWTPayload;
      const signer = new SignJWT(payload).setProtectedHeader({ alg: algorithm, kid });
      return signer.sign(algorithm === 'RS256' ? rsa.privateKey : ec.privateKey);
    },
    stop: async () => undefined,
  };
  const clock = { now: () => gateway.time.now, at: () => () => undefined };
  const invoke = async (_name: string, payload: string, source?: InvokeSource): Promise<InvokeResult> => {
    gateway.sources.push(source);
    const event = JSON.parse(payload) as JsonObject;
    gateway.events.push(event);
    return gateway.answer(event);
  };
  const options = {
    port: await freePort(),
    resources,
    invoker: { invoke },
    clock,
    place: { ...DEFAULT_PLACE, account: '1' },
    warn: console.error,
  };
  const started = await startGateway(options);
  gateway.url = started.url;
  gateway.stop = async () => {
    await started.stop();
    issuerServer.close();
    issuerServer.closeAllConnections();
  };
  return gateway;
}
