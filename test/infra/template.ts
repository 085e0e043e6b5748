import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { synthesize } from '../../infra/synthesize.ts';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
const Parameter = z.looseObject({ Type: z.string(), Default: z.string().optional() });

/** What these tests read of a CloudFormation template. */
export const Template = z.looseObject({
  Resources: z.record(z.string(), Resource),
  Parameters: z.record(z.string(), Parameter).default({}),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
});
export type Template = z.infer<typeof Template>;

/** A resource with its logical id; its intrinsics are written as text (see `shown`), so that they can be compared. */
export interface Shown {
  id: string;
  properties: Record<string, unknown>;
  deletionPolicy: string | undefined;
}

const { assembly } = await synthesize();

/** The template that `cdk deploy` deploys. */
export const template = Template.parse(JSON.parse(readFileSync(join(assembly, 'Yizhantong.template.json'), 'utf8')));

/** Where the assembly lies. */
export const assemblyDirectory = assembly;

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';

const intrinsic = (value: Record<string, unknown>): string | undefined => {
  if (Object.keys(value).length !== 1) return undefined;
  if ('Ref' in value) return `<${value.Ref}>`;
  if ('Fn::GetAtt' in value) return `<${z.array(z.string()).parse(value['Fn::GetAtt']).join('.')}>`;
  if ('Fn::Sub' in value)
    return z
      .string()
      .parse(value['Fn::Sub'])
      .replaceAll(/\$\{([\w:.]+)\}/g, '<$1>');
  if (!('Fn::Join' in value)) return undefined;
  const [separator, parts] = z.tuple([z.string(), z.array(z.unknown())]).parse(value['Fn::Join']);
  return parts.map(shown).join(separator);
};

/** A value with its intrinsics as text: `<Id>`, `<Id.Attribute>`, `<AWS::Region>`. */
export function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (!isRecord(value)) return value;
  return intrinsic(value) ?? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)]));
}

/** All resources of a type. */
export const resourcesOf = (type: string, from: Template = template): Shown[] =>
  Object.entries(from.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, { Properties, DeletionPolicy }]) => ({
      id,
      properties: shown(Properties) as Record<string, unknown>,
      deletionPolicy: DeletionPolicy,
    }));

/** The only resource of a type, or of those whose id begins with `idPrefix`. */
export const onlyResource = (type: string, idPrefix = ''): Shown => {
  const [one, ...others] = resourcesOf(type).filter(({ id }) => id.startsWith(idPrefix));
  if (one === undefined || others.length > 0) throw new Error(`not exactly one ${type} ${idPrefix}`);
  return one;
};
