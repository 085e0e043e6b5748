import type { Json, JsonObject, Resource } from '../../types.ts';

/** Narrows a JSON value to an object; undefined for anything else. */
export const asObject = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;

/** Narrows a JSON value to an array; empty for anything else. */
export const asArray = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** Throws for a property that is not in `known`: silently leaving one out would run another stack than the deployed one. */
export function refuseUnknown(resource: Resource, known: ReadonlySet<string>): void {
  for (const name of Object.keys(resource.properties)) {
    if (!known.has(name)) {
      throw new Error(`${resource.logicalId} (${resource.type}): the runner does not know property ${name}`);
    }
  }
}

/** A string property, or what the physical name of an unnamed resource becomes: stable, from its logical id. */
export function stringOr(resource: Resource, name: string, otherwise: string): string {
  const value = resource.properties[name];
  if (value === undefined) return otherwise;
  if (typeof value !== 'string') throw new Error(`${resource.logicalId}: ${name} must be a string`);
  return value;
}
