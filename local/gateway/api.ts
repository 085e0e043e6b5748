import * as z from 'zod';
import type { Resource } from '../types.ts';

const Api = z.looseObject({
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: z
    .looseObject({
      AllowOrigins: z.array(z.string()).default([]),
      AllowMethods: z.array(z.string()).default([]),
      AllowHeaders: z.array(z.string()).default([]),
      ExposeHeaders: z.array(z.string()).default([]),
      MaxAge: z.coerce.number().optional(),
      AllowCredentials: z.boolean().default(false),
    })
    .optional(),
});
const Route = z.looseObject({
  RouteKey: z.string(),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});
const Integration = z.looseObject({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string().includes(':function:'),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.coerce.number().min(50).max(30_000).default(30_000),
});
const Authorizer = z.looseObject({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.string().startsWith('$request.header.')]),
  JwtConfiguration: z.looseObject({ Issuer: z.string(), Audience: z.array(z.string()).min(1) }),
});
const Stage = z.looseObject({ StageName: z.literal('$default') });

export type CorsConfiguration = NonNullable<z.infer<typeof Api>['CorsConfiguration']>;

/** What a JWT authorizer of an HTTP API checks. */
export interface AuthorizerSpec {
  id: string;
  /** Header with the token, in lower case. */
  header: string;
  issuer: string;
  audience: string[];
}

export interface RouteSpec {
  routeKey: string;
  functionArn: string;
  timeoutMs: number;
  /** Any one of these scopes lets in; none means that any valid token does. */
  scopes: string[];
  authorizer: AuthorizerSpec | undefined;
}

/** One HTTP API of the template. */
export interface ApiSpec {
  apiId: string;
  cors: CorsConfiguration | undefined;
  routes: RouteSpec[];
}

/** Resources of an API, with the physical id (`Ref`) of each. */
export type Identified = Resource & { ref: string };

/** Reads the resources of the one HTTP API. Throws, naming the resource, on what the gateway does not do. */
export function readApi(resources: Identified[]): ApiSpec {
  const of = <T>(type: string, schema: z.ZodType<T>): { ref: string; id: string; spec: T }[] =>
    resources
      .filter((resource) => resource.type === `AWS::ApiGatewayV2::${type}`)
      .map(({ ref, logicalId, properties }) => ({ ref, id: logicalId, spec: parse(logicalId, schema, properties) }));
  const [api, ...others] = of('Api', Api);
  if (!api || others.length > 0) throw new Error('the runner serves exactly one AWS::ApiGatewayV2::Api');
  of('Stage', Stage);
  const integrations = new Map(of('Integration', Integration).map(({ ref, spec }) => [ref, spec]));
  const authorizers = new Map(of('Authorizer', Authorizer).map(({ ref, spec }) => [ref, authorizerOf(ref, spec)]));
  const routes = of('Route', Route).map(({ id, spec }): RouteSpec => {
    const integration = integrations.get(spec.Target.slice('integrations/'.length));
    if (!integration) throw new Error(`${id}.Target: there is no integration ${spec.Target}`);
    const authorizer = spec.AuthorizationType === 'JWT' ? authorizers.get(spec.AuthorizerId ?? '') : undefined;
    if (spec.AuthorizationType === 'JWT' && !authorizer)
      throw new Error(`${id}.AuthorizerId: there is no such authorizer`);
    return {
      routeKey: spec.RouteKey,
      functionArn: integration.IntegrationUri,
      timeoutMs: integration.TimeoutInMillis,
      scopes: spec.AuthorizationScopes,
      authorizer,
    };
  });
  return { apiId: api.ref, cors: api.spec.CorsConfiguration, routes };
}

function authorizerOf(id: string, { IdentitySource, JwtConfiguration }: z.infer<typeof Authorizer>): AuthorizerSpec {
  const header = IdentitySource[0].slice('$request.header.'.length).toLowerCase();
  return { id, header, issuer: JwtConfiguration.Issuer, audience: JwtConfiguration.Audience };
}

function parse<T>(logicalId: string, schema: z.ZodType<T>, properties: unknown): T {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
}
