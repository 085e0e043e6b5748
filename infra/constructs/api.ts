import { RemovalPolicy } from 'aws-cdk-lib';
import { type CfnStage, HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ApiFunction, apiFunctions } from '../../shared/contract/functions.ts';
import { routes } from '../../shared/contract/routes/index.ts';
import { keptDays } from '../../shared/domain/retention/retention.ts';
import { pascal } from '../../statemachines/task-state.ts';
import type { Functions } from './functions.ts';
import type { Identity } from './identity.ts';

/** What is logged of a request: no path parameter's meaning, no address book, no token. */
const accessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
});

/** The HTTP API: its routes, authorizers and scopes are those of the contract. */
export class Api extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, functions: Functions, identity: Identity) {
    super(scope, 'Api');
    this.api = new HttpApi(this, 'Api', { description: '一站通 yizhantong' });
    this.#addRoutes(functions, identity);
    this.#logAccess();
  }

  #addRoutes(functions: Functions, { issuer, audiences }: Identity): void {
    const jwt = new HttpJwtAuthorizer('Jwt', issuer, { jwtAudience: [...audiences] });
    const none = new HttpNoneAuthorizer();
    // One permission a function, for this API: one a route would be a resource for each, of which a stack takes 500.
    const integrated = (name: ApiFunction) =>
      new HttpLambdaIntegration(pascal(name), functions.byName[name], { scopePermissionToRoute: false });
    const integrations = Object.fromEntries(apiFunctions.map((name) => [name, integrated(name)])) as Record<
      ApiFunction,
      HttpLambdaIntegration
    >;
    for (const route of routes) {
      this.api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration: integrations[route.handledBy],
        ...(route.scopes.length > 0
          ? { authorizer: jwt, authorizationScopes: [...route.scopes] }
          : { authorizer: none }),
      });
    }
  }

  #logAccess(): void {
    const log = new LogGroup(this, 'AccessLog', {
      retention: keptDays('logs'),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const stage = this.api.defaultStage?.node.defaultChild as CfnStage;
    stage.accessLogSettings = { destinationArn: log.logGroupArn, format: accessLogFormat };
    // No one can flood the service: what is above is answered 429 by the gateway.
    stage.defaultRouteSettings = { throttlingBurstLimit: 2_000, throttlingRateLimit: 1_000 };
  }
}
