import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { allScopes, reviewScope, scopes } from '../../shared/contract/scopes.ts';
import { agencies } from '../../shared/domain/catalogue/agencies.ts';
import { items } from '../../shared/domain/catalogue/items.ts';
import { pascal } from '../../statemachines/task-state.ts';
import { type BundleName, cognitoFunction } from '../function-catalogue.ts';
import { makeFunction } from './functions.ts';
import type { Identity } from './identity.ts';
import { stackParameter } from './settings.ts';

/** What an administrator writes of a person; `functions/cognito-claims` makes claims of it. Nobody can write it of themselves. */
const attributes = [
  'verified_name',
  'citizen_id',
  'assurance',
  'agency',
  'offices',
  'role',
  'signoff',
  'halls',
] as const;

/** The scopes of people who work for the city, each held by a group of its name. */
const staffScopes = [
  scopes.reviewing,
  scopes.collections,
  scopes.supervision,
  scopes.operations,
  scopes.administration,
];

const passwordPolicy = {
  minLength: 12,
  requireDigits: true,
  requireLowercase: true,
  requireUppercase: true,
  requireSymbols: true,
  tempPasswordValidity: Duration.days(3),
};

/**
 * A user pool with the shapes of the contract: its scopes, the two applications in which people sign in by code with PKCE, and
 * a client for each agency, by secret: Cognito has no `private_key_jwt` (docs/adr/0007-cognito-only-where-asked-for.md).
 */
export class Cognito extends Construct implements Identity {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly #pool: UserPool;
  readonly #server: UserPoolResourceServer;

  constructor(scope: Construct, audience: string, bundleOf: (name: BundleName) => string) {
    super(scope, 'Cognito');
    this.#pool = this.#makePool();
    this.#server = this.#pool.addResourceServer('Api', {
      identifier: audience,
      userPoolResourceServerName: 'yizhantong',
      scopes: allScopes.map((scopeName) => new ResourceServerScope({ scopeName, scopeDescription: scopeName })),
    });
    this.#tellClaims(audience, bundleOf(cognitoFunction));
    for (const groupName of staffScopes) this.#pool.addGroup(pascal(groupName), { groupName });
    this.issuer = this.#pool.userPoolProviderUrl;
    this.audiences = [...this.#applications(), ...this.#agencies()].map(({ userPoolClientId }) => userPoolClientId);
    this.#signInPage();
  }

  #makePool(): UserPool {
    return new UserPool(this, 'Pool', {
      // Access tokens with claims of ours need Essentials, the watch over stolen passwords needs Plus.
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      customAttributes: Object.fromEntries(attributes.map((name) => [name, new StringAttribute({ mutable: true })])),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  #tellClaims(audience: string, bundle: string): void {
    const environment = { RESOURCE_SERVER: audience };
    const claims = makeFunction(this, cognitoFunction, { bundle, statements: [], environment, timeout: 5 });
    this.#pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims, LambdaVersion.V3_0);
  }

  #scopes(names: readonly string[]): OAuthScope[] {
    return names.map((scopeName) =>
      OAuthScope.resourceServer(this.#server, { scopeName, scopeDescription: scopeName }),
    );
  }

  /** What people sign in to; public clients, so that a code is worth nothing without its PKCE verifier. */
  #applications(): UserPoolClient[] {
    const application = (id: 'Portal' | 'Console', held: readonly string[]): UserPoolClient =>
      this.#pool.addClient(id, {
        generateSecret: false,
        oAuth: {
          flows: { authorizationCodeGrant: true },
          callbackUrls: [stackParameter(this, `${id}Url`, { description: 'Where people are sent after signing in' })],
          scopes: [OAuthScope.OPENID, ...this.#scopes(held)],
        },
        // Nobody names their own office: the attributes of the pool are written by administrators.
        writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
        accessTokenValidity: Duration.hours(1),
        preventUserExistenceErrors: true,
        enableTokenRevocation: true,
      });
    return [application('Portal', [scopes.applications]), application('Console', staffScopes)];
  }

  #agencies(): UserPoolClient[] {
    return Object.values(agencies).map(({ code }) => {
      const reviewed = Object.values(items).filter(({ agency }) => agency === code);
      const held = this.#scopes([scopes.reviews, ...reviewed.map((item) => reviewScope(item.code))]);
      return this.#pool.addClient(pascal(code), {
        generateSecret: true,
        oAuth: { flows: { clientCredentials: true }, scopes: held },
        accessTokenValidity: Duration.hours(1),
      });
    });
  }

  #signInPage(): void {
    const domainPrefix = stackParameter(this, 'SignInPrefix', {
      description: 'First label of the sign-in page’s domain',
    });
    const domain = this.#pool.addDomain('SignIn', { cognitoDomain: { domainPrefix } });
    new CfnOutput(this, 'SignInUrl', { value: domain.baseUrl() });
  }
}
