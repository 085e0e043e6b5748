import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import cdk from '../../cdk.json' with { type: 'json' };
import { claimedAttributes } from '../../functions/cognito-claims/claims.ts';
import { acknowledge } from '../../infra/nag/check.ts';
import { RegistrationStack } from '../../infra/registration-stack.ts';
import { allScopes } from '../../shared/contract/scopes.ts';
import { agencies } from '../../shared/domain/catalogue/agencies.ts';
import { stubBundles } from './stub-bundles.ts';
import { synthesizeFor } from './synthesized.ts';
import { resourcesOf, type Shown, template } from './template.ts';

const typesOf = (from: typeof template): string[] => Object.values(from.Resources).map(({ Type }) => Type);
const isCognito = (type: string): boolean => type.startsWith('AWS::Cognito');
const withPool = () => synthesizeFor(undefined, { cognito: 'true' });

afterEach(() => vi.unstubAllEnvs());

test('nobody gets a user pool who has not asked for one', () => {
  expect(typesOf(template).filter(isCognito)).toEqual([]);
  expect(JSON.stringify(template)).not.toMatch(/cognito/i);
  expect(typesOf(synthesizeFor(undefined, { cognito: 'false' })).filter(isCognito)).toEqual([]);
});

describe('in China, where there is none, asking for one fails with what to do', () => {
  const message = /no Cognito user pools in cn-north-1; name the city's own issuer/;
  test('for a stack of a region', () =>
    expect(() => synthesizeFor('cn-north-1', { cognito: 'true' })).toThrow(message));
  test.each(['CDK_DEFAULT_REGION', 'AWS_REGION', 'AWS_DEFAULT_REGION'])('for the region that %s names', (name) => {
    for (const one of ['CDK_DEFAULT_REGION', 'AWS_REGION', 'AWS_DEFAULT_REGION']) vi.stubEnv(one, undefined);
    vi.stubEnv(name, 'cn-north-1');
    expect(withPool).toThrow(message);
  });
});

describe('a pool that is asked for', () => {
  let made: typeof template | undefined;
  /** Synthesized once: it takes a second. */
  const pool = () => {
    made ??= withPool();
    const from = made;
    const of = (type: string): Shown[] => resourcesOf(type, from);
    const only = (type: string): Shown => {
      const [one, ...others] = of(type);
      if (one === undefined || others.length > 0) throw new Error(`not exactly one ${type}`);
      return one;
    };
    const clients = (flow: string) =>
      of('AWS::Cognito::UserPoolClient').filter(({ properties }) => String(properties.AllowedOAuthFlows) === flow);
    return { from, of, only, clients };
  };

  test('is the issuer of the API’s tokens, for the clients of the pool; no other is asked for', () => {
    const { from, of, only } = pool();
    const { id } = only('AWS::Cognito::UserPool');
    const audience = of('AWS::Cognito::UserPoolClient').map((client) => `<${client.id}>`);
    expect(only('AWS::ApiGatewayV2::Authorizer').properties).toMatchObject({
      JwtConfiguration: { Issuer: `<${id}.ProviderURL>`, Audience: audience },
    });
    expect(from.Parameters).not.toHaveProperty('Issuer');
    expect(JSON.stringify(of('AWS::Lambda::Function'))).toContain(`"ISSUER":"<${id}.ProviderURL>"`);
  });

  test('knows the scopes of the contract', () =>
    expect(pool().only('AWS::Cognito::UserPoolResourceServer').properties).toMatchObject({
      Identifier: '<Audience>',
      Scopes: allScopes.map((ScopeName) => ({ ScopeName })),
    }));

  test('lets people sign in to portal and console by code, and write nothing of themselves but their address', () => {
    const applications = pool().clients('code');
    expect(applications.map(({ properties }) => properties.CallbackURLs)).toEqual([['<PortalUrl>'], ['<ConsoleUrl>']]);
    for (const { properties } of applications)
      expect(properties).toMatchObject({ GenerateSecret: false, WriteAttributes: ['email'] });
    const scopes = applications.map(({ properties }) => JSON.stringify(properties.AllowedOAuthScopes));
    expect(scopes[0]).not.toMatch(/reviewing|operations|administration|aws\.cognito/);
    expect(scopes[1]).not.toMatch(/applications|aws\.cognito/);
  });

  test('has a client for each agency’s system, by secret, for its own items only, and to review at all', () => {
    const clients = pool().clients('client_credentials');
    expect(clients).toHaveLength(Object.keys(agencies).length);
    for (const { properties } of clients) expect(properties.GenerateSecret).toBe(true);
    const held = clients.map(({ properties }) =>
      (properties.AllowedOAuthScopes as string[]).map((scope) => scope.replace(/^.*\//, '')),
    );
    for (const scopes of held) expect(scopes).toContain('reviews');
    expect(
      held
        .flat()
        .filter((scope) => scope !== 'reviews')
        .sort(),
    ).toEqual(allScopes.filter((scope) => scope.startsWith('review:')).sort());
  });

  test('asks for a second factor, and for passwords that cdk-nag would take too', () =>
    expect(pool().only('AWS::Cognito::UserPool').properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      DeletionProtection: 'ACTIVE',
    }));

  test('makes claims of what only administrators write, by a function that is granted nothing else', () => {
    const { of, only } = pool();
    const { properties } = only('AWS::Cognito::UserPool');
    const schema = properties.Schema as { Name: string }[];
    expect(schema.map(({ Name }) => Name).sort()).toEqual(Object.values(claimedAttributes).sort());
    expect(properties.LambdaConfig).toMatchObject({ PreTokenGenerationConfig: { LambdaVersion: 'V3_0' } });
    const own = of('AWS::IAM::Policy').filter(({ id }) => id.startsWith('Cognito'));
    const actions = JSON.stringify(own.map((policy) => policy.properties.PolicyDocument));
    expect(actions.match(/"[a-z]+:[A-Za-z]+"/g)?.sort()).toEqual(['"logs:CreateLogStream"', '"logs:PutLogEvents"']);
  });

  test('has cdk-nag find nothing that is not acknowledged', () => {
    const work = mkdtempSync(join(tmpdir(), 'yizhantong-'));
    onTestFinished(() => rmSync(work, { recursive: true, force: true }));
    const app = new App({ context: { ...cdk.context, cognito: 'true' }, outdir: join(work, 'cdk.out') });
    const stack = new RegistrationStack(app, 'Yizhantong', { bundleOf: stubBundles(work) });
    const found = () =>
      [new AwsSolutionsChecks(app), new ServerlessChecks(app)]
        .flatMap((pack) => pack.validateScope(app).violations)
        .filter(({ violatingResources }) => violatingResources.some((one) => one.constructPath?.includes('/Cognito/')));
    expect(
      found()
        .map(({ ruleName }) => ruleName)
        .sort(),
    ).toEqual(['Serverless-LambdaDLQ', 'Serverless-LambdaTracing']);
    acknowledge(stack);
    expect(found()).toEqual([]);
  });
});
