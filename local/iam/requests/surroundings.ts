import type { StackPlace } from '../../place.ts';
import type { AwsRequest, Json, JsonObject } from '../../types.ts';
import type { Ask } from '../ask.ts';

/** What the readers of requests need to know of the city. */
export interface Surroundings {
  place: StackPlace;
  /** The customer's key that encrypts a table, bucket, topic or queue, by the ARN of that. */
  keyOf(resourceArn: string): string | undefined;
  /** The ARN of a key that is named by id, ARN or alias; undefined where there is none. */
  keyArn(name: string): string | undefined;
  /** The ARN of the key that a ciphertext was made with. */
  keyOfCiphertext(base64: string): string | undefined;
  /** The state machine whose execution waits for this token. */
  machineOfToken(token: string): string | undefined;
}

/** What a request asks for: all of it must be allowed. */
export type RequestReader = (request: AwsRequest, around: Surroundings) => Ask[];

/** The body of a JSON protocol; empty for what is none, which the service refuses. */
export function inputOf({ body }: AwsRequest): JsonObject {
  try {
    const input = JSON.parse(body.toString() || '{}') as Json;
    return typeof input === 'object' && input !== null && !Array.isArray(input) ? input : {};
  } catch {
    return {};
  }
}

/** The text under a name; empty where there is none. */
export const textOf = (input: JsonObject, name: string): string => {
  const value = input[name];
  return typeof value === 'string' ? value : '';
};

/** What the caller needs on the key that encrypts a resource: a service uses the key in the caller's name. */
export function throughService(
  service: string,
  resourceArn: string,
  actions: readonly string[],
  { place, keyOf }: Surroundings,
): Ask[] {
  const key = actions.length > 0 ? keyOf(resourceArn) : undefined;
  if (key === undefined) return [];
  const context = { 'kms:ViaService': `${service}.${place.region}.${place.urlSuffix}` };
  return actions.map((action) => ({ action: `kms:${action}`, resource: key, context }));
}
