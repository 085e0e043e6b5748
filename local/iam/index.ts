import type { ControlRoute } from '../aws/control.ts';
import type { Interceptor } from '../aws/endpoint.ts';
import type { Stack } from '../template/stack.ts';
import type { FunctionInvoker, Json } from '../types.ts';
import { createAuthority } from './authority.ts';
import { createDenials, type Denial } from './denials.ts';
import { readEncrypted } from './encrypted.ts';
import { checkMachineRoles, readFunctionRoles } from './functions.ts';
import { createInterceptor } from './interceptor.ts';
import { guardInvoker } from './invocations.ts';
import type { Surroundings } from './requests/surroundings.ts';
import { readResourcePolicies } from './resource-policies.ts';
import { readRoles } from './roles.ts';
import { grantUses } from './usage.ts';
import { checkWiring } from './wiring.ts';

export interface IamOptions extends Omit<Surroundings, 'place' | 'keyOf'> {
  /** With everything provisioned, so that its policies can be resolved. */
  stack: Stack;
  /** Told of each refusal once. */
  onDenied(denial: Denial): void;
}

/** The city's IAM: what the policies of the stack allow goes through, nothing else does. */
export interface Iam {
  /** Evaluates every call at the AWS endpoint against the policies of the calling function's role. */
  interceptor: Interceptor;
  /** The invoker for services and state machines, which need to be allowed too. */
  guard(invoker: FunctionInvoker): FunctionInvoker;
  routes: Record<string, ControlRoute>;
}

/**
 * Reads all policies of a stack. Throws on a statement of a shape that it does not know, on a role that cannot be
 * assumed, and on event sources and destinations that a deployment would refuse.
 */
export function openIam({ stack, onDenied, ...lookups }: IamOptions): Iam {
  const roles = readRoles(stack);
  const principals = readFunctionRoles(stack, roles);
  checkMachineRoles(stack, roles);
  const authority = createAuthority(roles, readResourcePolicies(stack));
  const encrypted = readEncrypted(stack);
  const around: Surroundings = { ...lookups, place: stack.place, keyOf: (arn) => encrypted.get(arn) };
  checkWiring({ stack, authority, principals, around });
  const denials = createDenials(onDenied);
  return {
    interceptor: createInterceptor({ authority, denials, principals, around }),
    guard: (invoker) => guardInvoker(invoker, { authority, denials, place: stack.place }),
    routes: {
      'GET /grants': () => grantUses(roles) as unknown as Json,
      'GET /denials': () => denials.all() as unknown as Json,
    },
  };
}
