import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { keptDays } from '../../shared/domain/retention/retention.ts';
import { pascal } from '../../statemachines/task-state.ts';
import { type FunctionName, type FunctionSpec, functionCatalogue, functionNames } from '../function-catalogue.ts';
import { environmentOf, type Resources, statementsOf } from './grants.ts';

/** All functions of the stack, each with a role, a log group and a bundle of its own. */
export class Functions extends Construct {
  readonly byName: { readonly [name in FunctionName]: Lambda };

  constructor(scope: Construct, bundleOf: (name: FunctionName) => string, resources: Resources) {
    super(scope, 'Functions');
    const made = functionNames.map((name) => [name, this.#make(name, bundleOf(name), resources)] as const);
    this.byName = Object.fromEntries(made) as { [name in FunctionName]: Lambda };
  }

  #make(name: FunctionName, bundle: string, resources: Resources): Lambda {
    const spec: FunctionSpec = functionCatalogue[name];
    const id = pascal(name);
    const logGroup = new LogGroup(this, `${id}Log`, {
      retention: keptDays('logs'),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    for (const statement of statementsOf(spec, resources)) role.addToPolicy(new PolicyStatement(statement));
    return new Lambda(this, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(bundle),
      memorySize: 512,
      timeout: Duration.seconds(spec.timeout ?? 10),
      environment: environmentOf(spec, resources),
      logGroup,
      role,
      description: `yizhantong ${name}`,
    });
  }
}
