import type { AwsRequest, JsonObject } from '../../types.ts';
import { isWrite } from '../capacity.ts';
import { seededRandom } from './random.ts';
import { type FaultEffect, FaultRule } from './rule.ts';

/** An effect that a call meets, with the random numbers of its rule. */
export interface Hit {
  effect: FaultEffect;
  random: () => number;
}

/** The rules in force. */
export interface FaultRules {
  /** Whether there are none, so that calls need not be looked at. */
  empty(): boolean;
  /** The effect that the call meets: of the first rule that picks it. */
  pick(request: AwsRequest): Hit | undefined;
  /** Puts other rules in place; throws a ZodError for rules that are none. */
  replace(rules: unknown): void;
  /** The rules, each with how many calls it matched and hit. */
  list(): JsonObject[];
}

interface ActiveRule {
  rule: FaultRule;
  body: RegExp | undefined;
  random: () => number;
  matched: number;
  hits: number;
}

export function createFaultRules(): FaultRules {
  let active: ActiveRule[] = [];
  return {
    empty: () => active.length === 0,
    pick: (request) => {
      const found = active.find((one) => hits(one, request));
      return found && { effect: found.rule.effect, random: found.random };
    },
    replace: (rules) => {
      active = FaultRule.array().parse(rules).map(activate);
    },
    list: () => active.map(({ rule, matched, hits }) => ({ ...(rule as unknown as JsonObject), matched, hits })),
  };
}

function activate(rule: FaultRule): ActiveRule {
  const body = rule.bodyMatches === undefined ? undefined : new RegExp(rule.bodyMatches);
  return { rule, body, random: seededRandom(rule.seed), matched: 0, hits: 0 };
}

function hits(one: ActiveRule, request: AwsRequest): boolean {
  if (!matches(one, request)) return false;
  one.matched += 1;
  if (one.matched <= one.rule.skip) return false;
  if (one.rule.times !== undefined && one.hits >= one.rule.times) return false;
  // Drawn for each matching call, so that the sequence depends on nothing else.
  if (one.random() >= one.rule.probability) return false;
  one.hits += 1;
  return true;
}

function matches({ rule, body }: ActiveRule, request: AwsRequest): boolean {
  const { service, operation, caller, effect } = rule;
  if (service !== undefined && service !== request.service) return false;
  if (operation !== undefined && operation !== request.operation) return false;
  if (caller !== undefined && caller !== request.caller) return false;
  return canMeet(effect, request) && (body === undefined || body.test(request.body.toString()));
}

/** Some effects exist for some operations only: nothing but a write or a transaction can conflict. */
function canMeet(effect: FaultEffect, { service, operation }: AwsRequest): boolean {
  if (effect.kind === 'itemByItem') return service === 'dynamodb' && operation === 'TransactWriteItems';
  if (effect.kind !== 'conflict') return true;
  return (
    service === 'dynamodb' &&
    (operation === 'TransactGetItems' || (isWrite(operation) && operation !== 'BatchWriteItem'))
  );
}
