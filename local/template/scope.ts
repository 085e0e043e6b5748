import type { StackPlace } from '../place.ts';
import type { Json } from '../types.ts';
import type { Template } from './assembly.ts';
import { holds } from './conditions.ts';
import type { Scope } from './intrinsics.ts';
import { type ParameterSources, parameterValue } from './parameters.ts';
import type { Reference } from './resource-kinds.ts';

export interface ScopeOptions {
  template: Template;
  place: StackPlace;
  parameters: ParameterSources;
  /** How a resource is referred to; throws for one that is not there. */
  referenceOf(logicalId: string): Reference;
}

/** What the expressions of a template may refer to. */
export function createScope({ template, place, parameters, referenceOf }: ScopeOptions): Scope {
  const conditions = new Map<string, boolean>();
  const typeOf = (id: string): string => template.Resources[id]?.Type ?? '';
  const resourceRef = (id: string): string => {
    const { ref } = referenceOf(id);
    if (ref === '') throw new Error(`Ref of ${id} (${typeOf(id)}) is not known yet`);
    return ref;
  };
  const scope: Scope = {
    ref(name) {
      if (name === 'AWS::NoValue') return undefined;
      if (name.startsWith('AWS::')) return pseudoParameter(name, place);
      if (Object.hasOwn(template.Parameters, name)) return parameterValue(name, template.Parameters, parameters);
      return resourceRef(name);
    },
    attribute(id, attribute) {
      const value = referenceOf(id).attributes[attribute];
      if (value === undefined) throw new Error(`${id} (${typeOf(id)}): attribute ${attribute} is not known (yet)`);
      return value;
    },
    condition(name) {
      const known = conditions.get(name) ?? holds(template.Conditions[name], scope, `Conditions.${name}`);
      conditions.set(name, known);
      return known;
    },
    mapping: (map, top, second) => mappingValue(template, map, top, second),
  };
  return scope;
}

function mappingValue(template: Template, map: string, top: string, second: string): Json {
  const found = (template.Mappings[map] as Record<string, Record<string, Json>> | undefined)?.[top]?.[second];
  if (found === undefined) throw new Error(`the template has no mapping ${map}.${top}.${second}`);
  return found;
}

function pseudoParameter(name: string, { region, account, partition, urlSuffix, stackName }: StackPlace): string {
  const values: Record<string, string> = {
    'AWS::Region': region,
    'AWS::AccountId': account,
    'AWS::Partition': partition,
    'AWS::URLSuffix': urlSuffix,
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:${partition}:cloudformation:${region}:${account}:stack/${stackName}/local`,
  };
  const value = values[name];
  if (value === undefined) throw new Error(`the runner does not know the pseudo parameter ${name}`);
  return value;
}
