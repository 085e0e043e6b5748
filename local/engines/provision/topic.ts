import { scopeHeaders } from '../../aws/signed.ts';
import { DEFAULT_PLACE, type Place } from '../../place.ts';
import type { Resource } from '../../types.ts';
import { refuseUnknown, stringOr } from './properties.ts';

const TOPIC = new Set(['TopicName', 'DisplayName', 'KmsMasterKeyId', 'Tags']);
const SUBSCRIPTION = new Set([
  ...['TopicArn', 'Protocol', 'Endpoint', 'RawMessageDelivery', 'FilterPolicy', 'FilterPolicyScope', 'Region'],
]);

/** Creates the topic of an AWS::SNS::Topic; a topic that is there already stays as it is. Answers its ARN (its Ref). */
export async function provisionTopic(
  resource: Resource,
  engineUrl: string,
  place: Place = DEFAULT_PLACE,
): Promise<{ topicArn: string; topicName: string }> {
  refuseUnknown(resource, TOPIC);
  if (place.partition !== 'aws') {
    throw new Error(`${resource.logicalId}: the embedded SNS knows topics in the partition aws only`);
  }
  const topicName = stringOr(resource, 'TopicName', resource.logicalId);
  const answer = await query(engineUrl, place, { Action: 'CreateTopic', Name: topicName });
  return { topicArn: element(answer, 'TopicArn'), topicName };
}

/** Subscribes a queue to a topic (AWS::SNS::Subscription). The engine delivers to queues only; others throw. */
export async function provisionSubscription(
  resource: Resource,
  engineUrl: string,
  place: Place = DEFAULT_PLACE,
): Promise<{ subscriptionArn: string }> {
  refuseUnknown(resource, SUBSCRIPTION);
  const { TopicArn, Protocol, Endpoint, RawMessageDelivery, FilterPolicy, FilterPolicyScope } = resource.properties;
  if (Protocol !== 'sqs') {
    throw new Error(`${resource.logicalId}: the embedded SNS delivers to sqs only, not to ${JSON.stringify(Protocol)}`);
  }
  const attributes = Object.entries({ RawMessageDelivery, FilterPolicy, FilterPolicyScope })
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value], i): [string, string][] => [
      [`Attributes.entry.${i + 1}.key`, key],
      [`Attributes.entry.${i + 1}.value`, typeof value === 'object' ? JSON.stringify(value) : String(value)],
    ]);
  const answer = await query(engineUrl, place, {
    Action: 'Subscribe',
    TopicArn: String(TopicArn),
    Protocol,
    Endpoint: String(Endpoint),
    ...Object.fromEntries(attributes),
  });
  return { subscriptionArn: element(answer, 'SubscriptionArn') };
}

async function query(url: string, place: Place, parameters: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({ Version: '2010-03-31', ...parameters });
  const response = await fetch(url, { method: 'POST', headers: scopeHeaders('sns', place.region), body });
  const text = await response.text();
  if (!response.ok) throw new Error(`SNS ${parameters.Action} failed: ${text}`);
  return text;
}

function element(xml: string, name: string): string {
  const value = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  if (value === undefined) throw new Error(`SNS answered without ${name}: ${xml.slice(0, 300)}`);
  return value;
}
