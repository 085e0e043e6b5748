import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { keptDays } from '../../shared/domain/retention/retention.ts';
import { taskFunctions } from '../../statemachines/task-state.ts';
import type { Functions } from './functions.ts';

const definitionFile = new URL('../../statemachines/registration.asl.json', import.meta.url).pathname;

/** The name of the state machine, fixed so that functions can be granted on it before it exists. */
export const stateMachineName = (stack: Stack): string => `${stack.stackName}-registration`;

export const stateMachineArn = (stack: Stack): string =>
  stack.formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: stateMachineName(stack),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** The state machine that carries every case. */
export class Workflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, { byName }: Functions) {
    super(scope, 'Workflow');
    const stack = Stack.of(this);
    const functions = Object.entries(taskFunctions).map(
      ([name, folder]) => [name, byName[folder].functionArn] as const,
    );
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: functions.map(([, arn]) => arn) }),
    );
    const log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/vendedlogs/states/${stateMachineName(stack)}`,
      retention: keptDays('logs'),
      // Its name is fixed: a first deployment that is rolled back must not leave it in the way of the next.
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: stateMachineName(stack),
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromFile(definitionFile),
      definitionSubstitutions: { ...Object.fromEntries(functions), Partition: stack.partition },
      role,
      logs: { destination: log, level: LogLevel.ERROR, includeExecutionData: false },
    });
  }
}
