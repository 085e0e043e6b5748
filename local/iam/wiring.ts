import { asArray, asObject } from '../engines/provision/properties.ts';
import { functionName } from '../lambda/lambda.ts';
import type { Stack } from '../template/stack.ts';
import type { Json, Resource } from '../types.ts';
import type { Ask, Principal } from './ask.ts';
import type { Authority } from './authority.ts';
import { type Surroundings, throughService } from './requests/surroundings.ts';

export interface WiringOptions {
  stack: Stack;
  authority: Authority;
  principals: ReadonlyMap<string, Principal>;
  around: Surroundings;
}

/** Something that AWS does in a principal's name, and needs to be allowed. */
interface Need {
  principal: Principal;
  ask: Ask;
}

const READ_STREAM = ['DescribeStream', 'GetRecords', 'GetShardIterator'];
const READ_QUEUE = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'];

/**
 * Checks what a deployment checks: that event sources can be read, and failures written, in the name of the function
 * (and of the rule). Throws an Error that names who lacks which action on what.
 */
export function checkWiring(options: WiringOptions): void {
  const { stack, authority } = options;
  const needs = [
    ...stack.resources('AWS::Lambda::EventSourceMapping').flatMap((mapping) => sourceNeeds(mapping, options)),
    ...stack.resources('AWS::Lambda::EventInvokeConfig').flatMap((config) => {
      const destination = asObject(asObject(config.properties.DestinationConfig)?.OnFailure)?.Destination;
      return sendNeeds(config.properties.FunctionName, destination, options);
    }),
    ...stack
      .resources('AWS::Lambda::Function')
      .flatMap(({ properties: { FunctionName, DeadLetterConfig } }) =>
        sendNeeds(FunctionName, asObject(DeadLetterConfig)?.TargetArn, options),
      ),
    ...stack.resources('AWS::Events::Rule').flatMap((rule) => ruleNeeds(rule, stack)),
  ];
  const refusals = needs.flatMap(({ principal, ask }) => authority.refusal(principal, ask) ?? []);
  if (refusals.length > 0) throw new Error(`the stack could not be deployed:\n${refusals.join('\n')}`);
}

function sourceNeeds({ properties }: Resource, options: WiringOptions): Need[] {
  const principal = functionPrincipal(properties.FunctionName, options);
  const source = String(properties.EventSourceArn);
  const queue = source.includes(':sqs:');
  const actions = queue ? READ_QUEUE.map((name) => `sqs:${name}`) : READ_STREAM.map((name) => `dynamodb:${name}`);
  const reads = actions.map((action) => ({ principal, ask: { action, resource: source } }));
  const encrypted = source.replace(/\/stream\/.*$/, '');
  const decrypts = throughService(queue ? 'sqs' : 'dynamodb', encrypted, ['Decrypt'], options.around);
  const onFailure = asObject(asObject(properties.DestinationConfig)?.OnFailure)?.Destination;
  return [
    ...reads,
    ...decrypts.map((ask) => ({ principal, ask })),
    ...sendNeeds(properties.FunctionName, onFailure, options),
  ];
}

function sendNeeds(name: Json | undefined, queueArn: Json | undefined, options: WiringOptions): Need[] {
  if (typeof queueArn !== 'string') return [];
  return [{ principal: functionPrincipal(name, options), ask: { action: 'sqs:SendMessage', resource: queueArn } }];
}

/** EventBridge writes to a rule's dead letter queue in its own name: the queue's policy must let it. */
function ruleNeeds({ logicalId, properties }: Resource, stack: Stack): Need[] {
  const principal: Principal = { kind: 'service', name: 'events.amazonaws.com' };
  const context = { 'aws:SourceArn': stack.attribute(logicalId, 'Arn'), 'aws:SourceAccount': stack.place.account };
  return asArray(properties.Targets).flatMap((target) => {
    const resource = asObject(asObject(target)?.DeadLetterConfig)?.Arn;
    return typeof resource === 'string' ? [{ principal, ask: { action: 'sqs:SendMessage', resource, context } }] : [];
  });
}

function functionPrincipal(nameOrArn: Json | undefined, { principals }: WiringOptions): Principal {
  const principal = principals.get(functionName(String(nameOrArn)));
  if (!principal) throw new Error(`there is no function ${String(nameOrArn)}`);
  return principal;
}
