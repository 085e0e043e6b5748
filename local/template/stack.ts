import type { StackPlace } from '../place.ts';
import type { Json, JsonObject, Resource } from '../types.ts';
import type { Assembly, Template } from './assembly.ts';
import { resolve, resolveObject, type Scope } from './intrinsics.ts';
import { localUrls } from './local-urls.ts';
import { checkParameters, type ParameterSources } from './parameters.ts';
import { physicalName } from './physical-names.ts';
import { type Reference, type ResourceKind, resourceKinds } from './resource-kinds.ts';
import { createScope } from './scope.ts';

/**
 * A stack whose resources are resolved when they are asked for: what only provisioning tells (a queue's URL, a table's
 * stream) is `provide`d in between.
 */
export interface Stack {
  place: StackPlace;
  /** Resources of these types, resolved, in template order. Those whose condition does not hold are absent. */
  resources(...types: string[]): Resource[];
  resource(logicalId: string): Resource;
  /** The physical name: from the resource's own name property, or made from stack and logical id. */
  nameOf(logicalId: string): string;
  /** Value of `Ref` of a resource. */
  ref(logicalId: string): string;
  /** Value of `Fn::GetAtt` of a resource. */
  attribute(logicalId: string, attribute: string): string;
  /** Says what only provisioning tells of a resource. */
  provide(logicalId: string, values: Partial<Reference>): void;
  outputs(): Record<string, Json>;
  /** Path of the file asset that is deployed under this object key. */
  asset(objectKey: string): string;
}

export interface StackOptions extends ParameterSources {
  place: StackPlace;
  /** The base URL of the HTTP API on this machine, in place of `https://<api id>.execute-api.<region>.<suffix>`. */
  apiUrl: string;
}

type Definition = Template['Resources'][string] & { kind: ResourceKind };

/** Opens a stack for resolution. Throws at once on resource types that the runner does not know, naming them all. */
export function openStack({ template, asset }: Assembly, options: StackOptions): Stack {
  const { place, apiUrl } = options;
  checkParameters(template.Parameters, options);
  const references = new Map<string, Reference>();
  const nameOf = (id: string): string => nameIn(id, definition(id), scope, place);
  const referenceOf = (id: string): Reference => {
    const known = references.get(id);
    if (known) return known;
    const { kind, Type } = definition(id);
    const reference = kind.reference(nameOf(id), place);
    if (Type === 'AWS::ApiGatewayV2::Api') reference.attributes.ApiEndpoint = apiUrl;
    references.set(id, reference);
    return reference;
  };
  const scope = createScope({ template, place, parameters: options, referenceOf });
  const definitions = presentResources(template, scope);
  const definition = (id: string): Definition => {
    const found = definitions.get(id);
    if (!found) throw new Error(`the template has no resource or parameter ${id}`);
    return found;
  };
  const resource = (id: string): Resource => {
    const { Type, Properties, kind } = definition(id);
    const properties = localUrls(resolveObject(Properties, scope, id), apiUrl) as JsonObject;
    if (kind.nameProperty) properties[kind.nameProperty] = nameOf(id);
    return { logicalId: id, type: Type, properties };
  };
  return {
    place,
    asset,
    resource,
    nameOf,
    resources: (...types) =>
      [...definitions].filter(([, { Type }]) => types.includes(Type)).map(([id]) => resource(id)),
    ref: (id) => referenceOf(id).ref,
    attribute: (id, name) => String(scope.attribute(id, name)),
    provide(id, { ref, attributes }) {
      const reference = referenceOf(id);
      if (ref !== undefined) reference.ref = ref;
      Object.assign(reference.attributes, attributes);
    },
    outputs: () => outputsOf(template, scope, apiUrl),
  };
}

/** The resources whose condition holds, with what the runner knows of their types. Throws for types it does not know. */
function presentResources(template: Template, scope: Scope): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const unknown: string[] = [];
  for (const [id, resource] of Object.entries(template.Resources)) {
    if (resource.Condition !== undefined && !scope.condition(resource.Condition)) continue;
    const kind = resourceKinds[resource.Type];
    if (kind) definitions.set(id, { ...resource, kind });
    else unknown.push(`${id} (${resource.Type})`);
  }
  if (unknown.length > 0) throw new Error(`the runner does not know: ${unknown.join(', ')}`);
  return definitions;
}

function nameIn(id: string, { kind, Properties }: Definition, scope: Scope, { stackName }: StackPlace): string {
  const own = kind.nameProperty && resolve(Properties[kind.nameProperty], scope, `${id}.${kind.nameProperty}`);
  return typeof own === 'string' && own !== '' ? own : physicalName(stackName, id, kind);
}

function outputsOf(template: Template, scope: Scope, apiUrl: string): Record<string, Json> {
  const outputs: Record<string, Json> = {};
  for (const [name, { Value, Condition }] of Object.entries(template.Outputs)) {
    if (Condition !== undefined && !scope.condition(Condition)) continue;
    const value = resolve(Value, scope, `Outputs.${name}`);
    if (value !== undefined) outputs[name] = localUrls(value, apiUrl);
  }
  return outputs;
}
