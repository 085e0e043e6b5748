import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { routeKeyOf } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes/index.ts';
import { deployedFunctions, idOf } from './functions.ts';
import { onlyResource, resourcesOf, template } from './template.ts';

const Route = z.looseObject({
  RouteKey: z.string(),
  AuthorizationType: z.enum(['JWT', 'NONE']),
  AuthorizationScopes: z.array(z.string()).default([]),
  AuthorizerId: z.string().optional(),
  Target: z.string(),
});

const nameById = new Map(deployedFunctions().map(({ id, name }) => [id, name]));
const integrations = new Map(
  resourcesOf('AWS::ApiGatewayV2::Integration').map(({ id, properties }) => [
    id,
    nameById.get(idOf(String(properties.IntegrationUri))),
  ]),
);

const deployed = resourcesOf('AWS::ApiGatewayV2::Route').map(({ properties }) => {
  const route = Route.parse(properties);
  return {
    key: route.RouteKey,
    scopes: route.AuthorizationScopes,
    authorized: route.AuthorizationType === 'JWT' && route.AuthorizerId !== undefined,
    handledBy: integrations.get(idOf(route.Target.replace('integrations/', ''))),
  };
});

const byKey = (one: { key: string }, other: { key: string }) => one.key.localeCompare(other.key);

test('the routes are those of the contract, each with its scopes and its function', () =>
  expect(deployed.sort(byKey)).toEqual(
    routes
      .map((route) => ({
        key: routeKeyOf(route),
        scopes: [...route.scopes],
        authorized: route.scopes.length > 0,
        handledBy: route.handledBy,
      }))
      .sort(byKey),
  ));

test('only the public and signed webhooks come without a token', () => {
  const open = routes.filter((route) => route.scopes.length === 0);
  expect(new Set(open.map(({ audience }) => audience))).toEqual(new Set(['public', 'partner']));
  for (const route of open.filter(({ audience }) => audience === 'partner')) expect(route.owner).toBe('signature');
});

test('tokens are those of the city’s own issuer, for its audience', () => {
  expect(onlyResource('AWS::ApiGatewayV2::Authorizer').properties).toMatchObject({
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Issuer: '<Issuer>', Audience: ['<Audience>'] },
  });
  expect(template.Parameters.Issuer).toMatchObject({ Type: 'String' });
  expect(template.Parameters.Issuer).not.toHaveProperty('Default');
});

describe('the stage', () => {
  const { properties } = onlyResource('AWS::ApiGatewayV2::Stage');
  const settings = z.object({ DestinationArn: z.string(), Format: z.string() }).parse(properties.AccessLogSettings);

  test('logs every request to a log group', () =>
    expect(resourcesOf('AWS::Logs::LogGroup').map(({ id }) => id)).toContain(idOf(settings.DestinationArn)));

  test('logs the route and never a path, a query, an address or a token (invariant 8)', () => {
    const logged = z.record(z.string(), z.string()).parse(JSON.parse(settings.Format));
    expect(Object.values(logged)).toContain('$context.routeKey');
    expect(settings.Format).not.toMatch(/\$context\.(path|identity|authorizer\.claims|domain|protocol)|\$request/);
  });

  test('is throttled', () => {
    const throttling = z.object({ ThrottlingBurstLimit: z.number(), ThrottlingRateLimit: z.number() });
    expect(throttling.parse(properties.DefaultRouteSettings).ThrottlingRateLimit).toBeGreaterThan(0);
  });
});

test('functions are invoked by this API only', () => {
  const { id } = onlyResource('AWS::ApiGatewayV2::Api');
  const permissions = resourcesOf('AWS::Lambda::Permission').map(({ properties }) => properties);
  for (const { Principal, SourceArn } of permissions) {
    expect(['apigateway.amazonaws.com', 'events.amazonaws.com']).toContain(Principal);
    expect(String(SourceArn)).toContain(Principal === 'apigateway.amazonaws.com' ? id : 'Events');
  }
});

test('no route asks for more scopes than HTTP APIs take, which is ten', () =>
  expect(Math.max(...deployed.map(({ scopes }) => scopes.length))).toBeLessThanOrEqual(10));
