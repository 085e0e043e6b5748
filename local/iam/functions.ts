import type { Stack } from '../template/stack.ts';
import type { Principal } from './ask.ts';
import { decide } from './decide.ts';
import type { Role } from './roles.ts';

type Roles = ReadonlyMap<string, Role>;

/** Every function's role in a session of the function's name. Throws for a role that is not the stack's, or not for Lambda. */
export function readFunctionRoles(stack: Stack, roles: Roles): Map<string, Principal> {
  return new Map(
    stack.resources('AWS::Lambda::Function').map(({ logicalId, properties }) => {
      const roleArn = String(properties.Role);
      checkTrust({ stack, logicalId, roleArn, service: 'lambda.amazonaws.com' }, roles);
      const session = String(properties.FunctionName);
      return [session, { kind: 'role', roleArn, session }] as const;
    }),
  );
}

/** Throws unless the state machines' roles are there and let Step Functions take them on. */
export function checkMachineRoles(stack: Stack, roles: Roles): void {
  for (const { logicalId, properties } of stack.resources('AWS::StepFunctions::StateMachine')) {
    checkTrust({ stack, logicalId, roleArn: String(properties.RoleArn), service: 'states.amazonaws.com' }, roles);
  }
}

interface Trust {
  stack: Stack;
  /** Whose role it is. */
  logicalId: string;
  roleArn: string;
  service: string;
}

/** A deployment fails as well when a service cannot assume the role that it is given. */
function checkTrust({ stack, logicalId, roleArn, service }: Trust, roles: Roles): void {
  const role = roles.get(roleArn);
  if (!role) throw new Error(`${logicalId}: ${roleArn} is no role of the stack`);
  const context = {
    'aws:SourceArn': stack.attribute(logicalId, 'Arn'),
    'aws:SourceAccount': stack.place.account,
  };
  const ask = { action: 'sts:AssumeRole', resource: roleArn, context };
  const decision = decide(ask, { kind: 'service', name: service }, [], role.trust);
  if (!decision.allowed) throw new Error(`${logicalId}: ${service} ${decision.because}`);
}
