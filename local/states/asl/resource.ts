import { DefinitionError } from './failure.ts';

/**
 * How a Task is run: `function` calls a Lambda by its plain ARN, `invoke` is the optimised integration,
 * `waitForTaskToken` invokes and then waits for the token's answer.
 */
export type TaskResource = { kind: 'function'; functionName: string } | { kind: 'invoke' | 'waitForTaskToken' };

const INTEGRATION = /^arn:[\w-]+:states:::lambda:invoke(\.waitForTaskToken)?$/;
const FUNCTION = /^arn:[\w-]+:lambda:[\w-]*:\d*:function:.+$/;

/** Reads a Task's Resource. Throws a DefinitionError on any other integration. */
export function parseResource(arn: string): TaskResource {
  const integration = INTEGRATION.exec(arn);
  if (integration) return { kind: integration[1] ? 'waitForTaskToken' : 'invoke' };
  if (FUNCTION.test(arn)) return { kind: 'function', functionName: arn };
  throw new DefinitionError(`the Resource "${arn}" is not supported`);
}
