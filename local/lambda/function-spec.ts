import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Resource } from '../types.ts';

const Properties = z.looseObject({
  FunctionName: z.string(),
  Handler: z.string(),
  Runtime: z.string().regex(/^nodejs/, 'only Node runtimes run here'),
  Code: z.looseObject({ S3Key: z.string().optional(), ZipFile: z.string().optional() }),
  Environment: z
    .looseObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  DeadLetterConfig: z.looseObject({ TargetArn: z.string() }).optional(),
  Layers: z.array(z.string()).max(0, 'layers are not supported').default([]),
});

/** A function of the template, ready to be started. */
export interface FunctionSpec {
  name: string;
  /** Absolute path of the handler's module and the name of its export. */
  modulePath: string;
  exportName: string;
  variables: Record<string, string>;
  timeoutMs: number;
  memoryMb: number;
  deadLetterArn: string | undefined;
}

/** Where function code comes from: assets by object key, and a directory for code that is inline in the template. */
export interface CodeSources {
  asset(objectKey: string): string;
  inlineDirectory: string;
}

/** Reads an `AWS::Lambda::Function`. Throws, naming it, for what cannot run here or code that is not there. */
export function functionSpec({ logicalId, properties }: Resource, sources: CodeSources): FunctionSpec {
  const parsed = Properties.safeParse(properties);
  if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
  const { FunctionName, Handler, Code, Environment, Timeout, MemorySize, DeadLetterConfig } = parsed.data;
  const directory =
    Code.ZipFile === undefined ? sources.asset(Code.S3Key ?? '') : inline(FunctionName, Code.ZipFile, sources);
  const dot = Handler.lastIndexOf('.');
  const modulePath = join(directory, Handler.slice(0, dot));
  if (!existsSync(`${modulePath}.js`)) throw new Error(`${logicalId}.Handler: there is no ${modulePath}.js`);
  return {
    name: FunctionName,
    modulePath,
    exportName: Handler.slice(dot + 1),
    variables: Environment.Variables,
    timeoutMs: Timeout * 1000,
    memoryMb: MemorySize,
    deadLetterArn: DeadLetterConfig?.TargetArn,
  };
}

function inline(name: string, code: string, { inlineDirectory }: CodeSources): string {
  const directory = join(inlineDirectory, name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{"type":"commonjs"}');
  writeFileSync(join(directory, 'index.js'), code);
  return directory;
}
