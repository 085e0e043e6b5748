import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, type PolicyStatementProps, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { keptDays } from '../../shared/domain/retention/retention.ts';
import { pascal } from '../../statemachines/task-state.ts';
import { type FunctionName, type FunctionSpec, functionCatalogue, functionNames } from '../function-catalogue.ts';
import { environmentOf, type Resources, statementsOf } from './grants.ts';

/** What a function is made of, beside what all have in common. */
interface Made {
  bundle: string;
  statements: readonly PolicyStatementProps[];
  environment: Record<string, string>;
  /** Seconds. */
  timeout?: number | undefined;
}

/** One function, with a role, a log group and a bundle of its own. */
export const makeFunction = (scope: Construct, name: string, made: Made): Lambda => {
  const id = pascal(name);
  const logGroup = new LogGroup(scope, `${id}Log`, {
    retention: keptDays('logs'),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  for (const statement of made.statements) role.addToPolicy(new PolicyStatement(statement));
  return new Lambda(scope, id, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(made.bundle),
    memorySize: 512,
    timeout: Duration.seconds(made.timeout ?? 10),
    environment: made.environment,
    logGroup,
    role,
    description: `yizhantong ${name}`,
  });
};

/** All functions of the catalogue. */
export class Functions extends Construct {
  readonly byName: { readonly [name in FunctionName]: Lambda };

  constructor(scope: Construct, bundleOf: (name: FunctionName) => string, resources: Resources) {
    super(scope, 'Functions');
    const make = (name: FunctionName): Lambda => {
      const spec: FunctionSpec = functionCatalogue[name];
      const [statements, environment] = [statementsOf(spec, resources), environmentOf(spec, resources)];
      return makeFunction(this, name, { bundle: bundleOf(name), statements, environment, timeout: spec.timeout });
    };
    const made = functionNames.map((name) => [name, make(name)] as const);
    this.byName = Object.fromEntries(made) as { [name in FunctionName]: Lambda };
  }
}
