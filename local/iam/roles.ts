import * as z from 'zod';
import type { Stack } from '../template/stack.ts';
import type { Json, Resource } from '../types.ts';
import { type Grant, grantsOf } from './grant.ts';
import { readPolicy } from './policy.ts';

const json = z.json() as z.ZodType<Json>;

const RoleProperties = z.looseObject({
  RoleName: z.string(),
  AssumeRolePolicyDocument: json,
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: json })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
  PermissionsBoundary: z.never('permissions boundaries are not known here').optional(),
});
const PolicyProperties = z.looseObject({ Roles: z.array(z.string()).default([]), PolicyDocument: json });

/** AWS's own policies that a role may have attached; what they grant is of no service that runs here. */
const EMPTY_HERE = /^arn:[\w-]+:iam::aws:policy\/service-role\/AWSLambdaBasicExecutionRole$/;

/** A role of the stack. */
export interface Role {
  arn: string;
  grants: Grant[];
  /** Who may take it on. */
  trust: Grant[];
}

/** The roles of a stack by ARN, with all policies that are theirs. Throws, naming the resource, on what it does not know. */
export function readRoles(stack: Stack): Map<string, Role> {
  const policies = stack.resources('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy').map((resource) => ({
    id: resource.logicalId,
    ...read(resource, PolicyProperties),
  }));
  const roles = stack.resources('AWS::IAM::Role').map((resource): Role => {
    const { RoleName, AssumeRolePolicyDocument, Policies, ManagedPolicyArns } = read(resource, RoleProperties);
    const id = resource.logicalId;
    const foreign = ManagedPolicyArns.find((arn) => !EMPTY_HERE.test(arn));
    if (foreign !== undefined) throw new Error(`${id}.ManagedPolicyArns: ${foreign} is not known here`);
    const attached = policies.filter((policy) => policy.Roles.includes(RoleName));
    const arn = stack.attribute(id, 'Arn');
    return {
      arn,
      trust: grantsOf(readPolicy(AssumeRolePolicyDocument, id), `${id}.AssumeRolePolicyDocument`, arn),
      grants: [
        ...Policies.flatMap(({ PolicyDocument: own }) => grantsOf(readPolicy(own, id), id)),
        ...attached.flatMap((policy) => grantsOf(readPolicy(policy.PolicyDocument, policy.id), policy.id)),
      ],
    };
  });
  return new Map(roles.map((role) => [role.arn, role]));
}

function read<T>({ logicalId, properties }: Resource, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
}
