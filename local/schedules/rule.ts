import { asArray, asObject } from '../engines/provision/properties.ts';
import { arnIn, type Place } from '../place.ts';
import { compilePattern, type Matcher } from '../streams/pattern/index.ts';
import type { InvokeSource, Json, JsonObject, Resource } from '../types.ts';
import type { NextTime } from './cron.ts';
import { compileSchedule } from './expression.ts';
import { compileTargetInput, type TargetInput } from './target-input.ts';

/** A function that a rule invokes. */
export interface RuleTarget {
  id: string;
  functionArn: string;
  /** In whose name it is invoked: EventBridge's for this rule, or the schedule's own role. */
  source: InvokeSource;
  input: TargetInput;
  /** How often and how long (seconds) a failed delivery is tried again. */
  maximumRetryAttempts: number;
  maximumEventAge: number;
  deadLetterArn?: string;
}

/** A rule of EventBridge or a schedule of EventBridge Scheduler. */
export interface Rule {
  logicalId: string;
  name: string;
  matches?: Matcher;
  next?: NextTime;
  targets: RuleTarget[];
}

/** Properties that change nothing here: the runner has one bus and one group, and it is exactly on time. */
const RULE = new Set([
  ...[
    'Name',
    'Description',
    'EventPattern',
    'ScheduleExpression',
    'State',
    'Targets',
    'EventBusName',
    'RoleArn',
    'Tags',
  ],
]);
const SCHEDULE = new Set([
  ...['Name', 'Description', 'ScheduleExpression', 'ScheduleExpressionTimezone', 'FlexibleTimeWindow', 'State'],
  ...['Target', 'GroupName', 'KmsKeyArn'],
]);

/** Reads a rule; undefined for one that is switched off. Throws for what the runner does not know. */
export function readRule(resource: Resource, place: Place): Rule | undefined {
  const { logicalId, type, properties: p } = resource;
  const scheduler = type === 'AWS::Scheduler::Schedule';
  const unknown = Object.keys(p).find((name) => !(scheduler ? SCHEDULE : RULE).has(name));
  if (unknown) throw new Error(`${logicalId}: the runner does not know property ${unknown} of ${type}`);
  if (p.State === 'DISABLED') return undefined;
  const targets = scheduler ? [p.Target] : asArray(p.Targets);
  const zone = typeof p.ScheduleExpressionTimezone === 'string' ? p.ScheduleExpressionTimezone : 'UTC';
  const { ScheduleExpression: expression, EventPattern: pattern } = p;
  const name = typeof p.Name === 'string' ? p.Name : logicalId;
  const byRule: InvokeSource = {
    ...{ kind: 'service', name: 'events.amazonaws.com' },
    sourceArn: arnIn(place, 'events', `rule/${name}`),
  };
  return {
    logicalId,
    name,
    targets: targets.map((target) => readTarget(asObject(target) ?? {}, logicalId, byRule)),
    ...(pattern === undefined ? {} : { matches: compilePattern(pattern, `${logicalId}.EventPattern`) }),
    ...(typeof expression === 'string' ? { next: compileSchedule(expression, zone) } : {}),
  };
}

function readTarget(target: JsonObject, logicalId: string, byRule: InvokeSource): RuleTarget {
  const { Arn, Id, RoleArn } = target;
  if (typeof Arn !== 'string' || !Arn.includes(':lambda:')) {
    throw new Error(`${logicalId}: the runner knows functions as targets only, not ${JSON.stringify(Arn)}`);
  }
  const policy = asObject(target.RetryPolicy);
  const deadLetterArn = asObject(target.DeadLetterConfig)?.Arn;
  return {
    id: String(Id ?? 'Target'),
    functionArn: Arn,
    source: typeof RoleArn === 'string' ? { kind: 'role', roleArn: RoleArn, session: logicalId } : byRule,
    input: compileTargetInput(target, logicalId),
    maximumRetryAttempts: numberOr(policy?.MaximumRetryAttempts, 185),
    maximumEventAge: numberOr(policy?.MaximumEventAgeInSeconds, 86_400),
    ...(typeof deadLetterArn === 'string' ? { deadLetterArn } : {}),
  };
}

const numberOr = (value: Json | undefined, otherwise: number): number =>
  value === undefined ? otherwise : Number(value);
