import type { FaultRule } from '../../local/aws/faults/rule.ts';
import type { JsonObject } from '../../local/types.ts';
import type { FunctionName } from './function-names.ts';

/** A fault rule of the runner, with the caller by the name of its folder. */
export type Fault = Partial<Omit<FaultRule, 'caller' | 'effect'>> & {
  caller?: FunctionName;
  effect:
    | { kind: 'conflict' | 'throttle' | 'lostReply' | 'killBefore' | 'killAfter' }
    | { kind: 'delay'; ms: number }
    | { kind: 'itemByItem'; order?: 'random' | 'reverse'; delayMs?: number };
};

/** The rule as the city takes it. */
export const ruleOf = (
  { caller, ...fault }: Fault,
  names: { readonly [name in FunctionName]: string },
): JsonObject => ({
  ...(fault as unknown as JsonObject),
  ...(caller && { caller: names[caller] }),
});

/** Every call of Step Functions by this function is refused for as long as the rule stands. */
export const workflowDown = (caller: FunctionName): Fault => ({
  service: 'states',
  caller,
  effect: { kind: 'throttle' },
});

/** One in ten writes meets another transaction, and one in ten calls of any service is throttled. */
export const onBadDays: Fault[] = [
  { service: 'dynamodb', probability: 0.1, seed: 7, effect: { kind: 'conflict' } },
  { probability: 0.1, seed: 11, effect: { kind: 'throttle' } },
];
