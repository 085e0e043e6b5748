import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { Json } from '../types.ts';

const json = z.json() as z.ZodType<Json>;
const Section = z.record(z.string(), json).default({});

const Template = z.looseObject({
  Parameters: z
    .record(
      z.string(),
      z.looseObject({
        Type: z.string(),
        Default: z.union([z.string(), z.number()]).optional(),
        AllowedPattern: z.string().optional(),
      }),
    )
    .default({}),
  Mappings: Section,
  Conditions: Section,
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.record(z.string(), json).default({}),
      Condition: z.string().optional(),
    }),
  ),
  Outputs: z.record(z.string(), z.looseObject({ Value: json, Condition: z.string().optional() })).default({}),
});

const Assets = z.looseObject({
  files: z
    .record(
      z.string(),
      z.looseObject({
        source: z.looseObject({ path: z.string() }),
        destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

/** The CloudFormation template as synthesized, intrinsics still in place. */
export type Template = z.infer<typeof Template>;

/** One synthesized stack with its file assets. */
export interface Assembly {
  stackName: string;
  template: Template;
  /** Absolute path of the file or directory that is deployed under this object key; throws if there is none. */
  asset(objectKey: string): string;
}

/** Reads the one stack of a synthesized cloud assembly (`cdk.out`). Throws unless there is exactly one. */
export function loadAssembly(directory: string): Assembly {
  const templates = readdirSync(directory).filter((name) => name.endsWith('.template.json'));
  const [file] = templates;
  if (file === undefined || templates.length > 1) {
    throw new Error(`${directory} must hold exactly one stack template, it holds ${templates.length}: ${templates}`);
  }
  const stackName = file.slice(0, -'.template.json'.length);
  const read = (name: string): unknown => JSON.parse(readFileSync(join(directory, name), 'utf8'));
  const template = Template.parse(read(file));
  const { files } = Assets.parse(read(`${stackName}.assets.json`));
  const paths = new Map<string, string>();
  for (const { source, destinations } of Object.values(files)) {
    for (const { objectKey } of Object.values(destinations)) paths.set(objectKey, resolve(directory, source.path));
  }
  const asset = (objectKey: string): string => {
    const path = paths.get(objectKey);
    if (path === undefined) throw new Error(`${stackName}.assets.json names no file for the object key ${objectKey}`);
    return path;
  };
  return { stackName, template, asset };
}
