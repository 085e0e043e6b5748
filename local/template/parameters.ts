import type { Json } from '../types.ts';
import type { Template } from './assembly.ts';

/** Where parameter values come from. */
export interface ParameterSources {
  values: Record<string, string>;
  /** SSM parameters, for template parameters of the type `AWS::SSM::Parameter::Value<String>`. */
  ssm: Record<string, string>;
}

/** Throws if a value is given for a parameter that the template does not have, none for one that needs it, or one that it forbids. */
export function checkParameters(parameters: Template['Parameters'], sources: ParameterSources): void {
  const unknown = Object.keys(sources.values).filter((name) => !Object.hasOwn(parameters, name));
  if (unknown.length > 0) throw new Error(`the template has no parameter ${unknown.join(', ')}`);
  const missing = Object.entries(parameters)
    .filter(([name, { Default }]) => Default === undefined && sources.values[name] === undefined)
    .map(([name]) => name);
  if (missing.length > 0) throw new Error(`no value for the template's parameter ${missing.join(', ')}`);
  const forbidden = Object.entries(sources.values).filter(([name, value]) => !isAllowed(parameters[name], value));
  for (const [name] of forbidden) throw new Error(`the template's parameter ${name} does not match its AllowedPattern`);
}

/** As CloudFormation does, the pattern must match the whole value. */
const isAllowed = (parameter: Template['Parameters'][string] | undefined, value: string): boolean =>
  parameter?.AllowedPattern === undefined || new RegExp(`^(?:${parameter.AllowedPattern})$`).test(value);

/** The value of a template parameter as `Ref` gives it: text, or a list for list types. */
export function parameterValue(name: string, parameters: Template['Parameters'], sources: ParameterSources): Json {
  const parameter = parameters[name];
  if (parameter === undefined) throw new Error(`the template has no parameter ${name}`);
  const given = sources.values[name] ?? String(parameter.Default ?? '');
  const type = parameter.Type;
  if (type === 'String' || type === 'Number') return given;
  if (type === 'CommaDelimitedList' || type.startsWith('List<')) return given.split(',').map((item) => item.trim());
  if (type.startsWith('AWS::SSM::Parameter::Value<')) {
    const stored = sources.ssm[given];
    if (stored === undefined) throw new Error(`parameter ${name} reads the SSM parameter ${given}, which has no seed`);
    return stored;
  }
  throw new Error(`parameter ${name}: the runner does not know the type ${type}`);
}
