import * as z from 'zod';
import { resourcesOf } from './template.ts';

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** A statement of a policy, with its intrinsics as text. */
export const Statement = z.looseObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z.unknown().optional(),
});
export type Statement = z.infer<typeof Statement>;

const Policy = z.looseObject({
  Roles: z.array(z.string()),
  PolicyDocument: z.looseObject({ Statement: z.array(Statement) }),
});

/** Every statement that a role holds, by the role's logical id. */
export const statementsByRole = (): Map<string, Statement[]> => {
  const held = new Map<string, Statement[]>();
  for (const { properties } of resourcesOf('AWS::IAM::Policy')) {
    const policy = Policy.parse(properties);
    for (const role of policy.Roles) {
      const id = role.slice(1, -1);
      held.set(id, [...(held.get(id) ?? []), ...policy.PolicyDocument.Statement]);
    }
  }
  return held;
};

/** Statements as sorted lines `action on resource [if condition]`, which is how two policies are compared. */
export const linesOf = (statements: readonly Statement[]): string[] =>
  statements
    .flatMap((statement) =>
      statement.Action.flatMap((action) =>
        statement.Resource.map((resource) => {
          const condition = statement.Condition === undefined ? '' : ` if ${JSON.stringify(statement.Condition)}`;
          return `${statement.Effect === 'Deny' ? 'not ' : ''}${action} on ${resource}${condition}`;
        }),
      ),
    )
    .sort();
