import type { Json, JsonObject, Resource } from '../types.ts';
import type { Assembly, Template } from './assembly.ts';
import { holds } from './conditions.ts';
import { resolve, resolveObject, type Scope } from './intrinsics.ts';
import { checkParameters, type ParameterSources, parameterValue } from './parameters.ts';
import { physicalName } from './physical-names.ts';
import type { Place } from './place.ts';
import { type Reference, type ResourceKind, resourceKinds } from './resource-kinds.ts';

/**
 * A stack whose resources are resolved when they are asked for: what only provisioning tells (a queue's URL, a table's
 * stream) is `provide`d in between.
 */
export interface Stack {
  place: Place;
  /** Resources of these types, resolved, in template order. Those whose condition does not hold are absent. */
  resources(...types: string[]): Resource[];
  resource(logicalId: string): Resource;
  /** The physical name: from the resource's own name property, or made from stack and logical id. */
  nameOf(logicalId: string): string;
  /** Value of `Ref` of a resource. */
  ref(logicalId: string): string;
  attribute(logicalId: string, attribute: string): string;
  provide(logicalId: string, values: { ref?: string; attributes?: Record<string, string> }): void;
  outputs(): Record<string, Json>;
  asset(objectKey: string): string;
}

export interface StackOptions extends ParameterSources {
  place: Place;
  /** The base URL of the HTTP API on this machine, in place of `https://<api id>.execute-api.<region>.<suffix>`. */
  apiUrl: string;
}

/** Opens a stack for resolution. Throws at once on resource types that the runner does not know, naming them all. */
export function openStack(assembly: Assembly, options: StackOptions): Stack {
  const { template } = assembly;
  const { place } = options;
  const references = new Map<string, Reference>();
  const conditions = new Map<string, boolean>();
  const present = (id: string): boolean => {
    const condition = template.Resources[id]?.Condition;
    return condition === undefined || scope.condition(condition);
  };
  const scope: Scope = {
    ref: (name) => pseudo(name, place) ?? (name === 'AWS::NoValue' ? undefined : refOf(name)),
    attribute: (id, attribute) => attributeOf(id, attribute),
    condition(name) {
      const known = conditions.get(name) ?? holds(template.Conditions[name], scope, `Conditions.${name}`);
      conditions.set(name, known);
      return known;
    },
    mapping: (map, top, second) => mappingValue(template, map, top, second),
  };
  const refOf = (name: string): Json => {
    if (Object.hasOwn(template.Parameters, name)) return parameterValue(name, template.Parameters, options);
    const { ref } = referenceOf(name);
    if (ref === '') throw new Error(`Ref of ${name} (${template.Resources[name]?.Type}) is not known yet`);
    return ref;
  };
  const attributeOf = (id: string, attribute: string): string => {
    const value = referenceOf(id).attributes[attribute];
    if (value === undefined) {
      throw new Error(`${id} (${template.Resources[id]?.Type}): attribute ${attribute} is not known (yet)`);
    }
    return value;
  };
  const kindOf = (id: string): { kind: ResourceKind; properties: JsonObject } => {
    const resource = template.Resources[id];
    const kind = resource && resourceKinds[resource.Type];
    if (!kind || !present(id)) throw new Error(`the template has no resource or parameter ${id}`);
    return { kind, properties: resource.Properties };
  };
  const nameOf = (id: string): string => {
    const { kind, properties } = kindOf(id);
    const own = kind.nameProperty && resolve(properties[kind.nameProperty], scope, `${id}.${kind.nameProperty}`);
    return typeof own === 'string' && own !== '' ? own : physicalName(place.stackName, id, kind);
  };
  const referenceOf = (id: string): Reference => {
    const known = references.get(id);
    if (known) return known;
    const name = nameOf(id);
    const reference = kindOf(id).kind.reference(name, place);
    if (template.Resources[id]?.Type === 'AWS::ApiGatewayV2::Api') reference.attributes.ApiEndpoint = options.apiUrl;
    references.set(id, reference);
    return reference;
  };
  const resourceOf = (id: string): Resource => {
    const { kind, properties } = kindOf(id);
    const resolved = localUrls(resolveObject(properties, scope, id), options.apiUrl) as JsonObject;
    if (kind.nameProperty) resolved[kind.nameProperty] = nameOf(id);
    return { logicalId: id, type: template.Resources[id]?.Type ?? '', properties: resolved };
  };

  checkTypes(template, present);
  checkParameters(template.Parameters, options);
  return {
    place,
    resources: (...types) =>
      Object.entries(template.Resources)
        .filter(([id, { Type }]) => types.includes(Type) && present(id))
        .map(([id]) => resourceOf(id)),
    resource: resourceOf,
    nameOf,
    ref: (id) => referenceOf(id).ref,
    attribute: attributeOf,
    provide(id, values) {
      const reference = referenceOf(id);
      if (values.ref !== undefined) reference.ref = values.ref;
      Object.assign(reference.attributes, values.attributes);
    },
    outputs: () => outputsOf(template, scope, options),
    asset: assembly.asset,
  };
}

function checkTypes(template: Template, present: (id: string) => boolean): void {
  const unknown = Object.entries(template.Resources).filter(([id, { Type }]) => !resourceKinds[Type] && present(id));
  if (unknown.length === 0) return;
  throw new Error(`the runner does not know: ${unknown.map(([id, { Type }]) => `${id} (${Type})`).join(', ')}`);
}

function outputsOf(template: Template, scope: Scope, options: StackOptions): Record<string, Json> {
  const outputs: Record<string, Json> = {};
  for (const [name, { Value, Condition }] of Object.entries(template.Outputs)) {
    if (Condition !== undefined && !scope.condition(Condition)) continue;
    const value = resolve(Value, scope, `Outputs.${name}`);
    if (value !== undefined) outputs[name] = localUrls(value, options.apiUrl);
  }
  return outputs;
}

function mappingValue(template: Template, map: string, top: string, second: string): Json {
  const found = (template.Mappings[map] as Record<string, Record<string, Json>> | undefined)?.[top]?.[second];
  if (found === undefined) throw new Error(`the template has no mapping ${map}.${top}.${second}`);
  return found;
}

function pseudo(name: string, place: Place): string | undefined {
  const values: Record<string, string> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::Partition': place.partition,
    'AWS::URLSuffix': place.urlSuffix,
    'AWS::StackName': place.stackName,
    'AWS::StackId': `arn:${place.partition}:cloudformation:${place.region}:${place.account}:stack/${place.stackName}/local`,
  };
  return values[name];
}

/** Replaces the address that an HTTP API would have in AWS by the one that it has here, wherever a value holds it. */
function localUrls(value: Json, apiUrl: string): Json {
  if (typeof value === 'string') {
    if (!value.includes('.execute-api.')) return value;
    return value.replace(/https:\/\/[a-z0-9]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com(\.cn)?/g, () => apiUrl);
  }
  if (Array.isArray(value)) return value.map((item) => localUrls(item, apiUrl));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localUrls(item, apiUrl)]));
}
