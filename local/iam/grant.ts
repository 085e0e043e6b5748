import type { Ask } from './ask.ts';
import { compileCondition } from './condition.ts';
import { actionPattern, arnPattern } from './pattern.ts';
import type { Principals, Statement } from './policy.ts';

/** One action of a statement on one of its resources: what can be taken away without anything else going with it. */
export interface Grant {
  effect: 'Allow' | 'Deny';
  /** As written, wildcards and all. */
  action: string;
  resource: string;
  /** Only in the policy of a resource. */
  principals: Principals | undefined;
  covers(ask: Ask): boolean;
  /** How many requests it has let pass. */
  used: number;
}

const NOTHING = {};

/**
 * Compiles statements. `self` is the ARN that `*` stands for in the policy of a resource. Throws, naming `where`, on
 * what the evaluator does not know.
 */
export function grantsOf(statements: readonly Statement[], where: string, self?: string): Grant[] {
  try {
    return statements.flatMap((statement) => compile(statement, self));
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
  }
}

function compile({ Effect, Action, Resource, Principal, Condition }: Statement, self: string | undefined): Grant[] {
  const resources = Resource ?? [self ?? '*'];
  const holds = Condition ? compileCondition(Condition) : () => true;
  return Action.flatMap((action) =>
    resources.map((written): Grant => {
      const resource = written === '*' ? (self ?? '*') : written;
      const [isAction, isResource] = [actionPattern(action), arnPattern(resource)];
      const covers = (ask: Ask): boolean =>
        isAction(ask.action) && isResource(ask.resource) && holds(ask.context ?? NOTHING);
      return { effect: Effect, action, resource, principals: Principal, covers, used: 0 };
    }),
  );
}
