import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Resource } from '../types.ts';
import type { Stack } from './stack.ts';

const Properties = z.looseObject({
  DefinitionString: z.string().optional(),
  DefinitionS3Location: z.looseObject({ Key: z.string() }).optional(),
  DefinitionSubstitutions: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  StateMachineType: z.enum(['STANDARD']).optional(),
});

/**
 * The text of a state machine's definition, with its `${name}` placeholders substituted. Throws on a placeholder
 * without a value, and on express machines.
 */
export function definitionOf({ logicalId, properties }: Resource, stack: Stack): string {
  const parsed = Properties.safeParse(properties);
  if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
  const { DefinitionString, DefinitionS3Location, DefinitionSubstitutions } = parsed.data;
  const text =
    DefinitionString ?? (DefinitionS3Location && readFileSync(stack.asset(DefinitionS3Location.Key), 'utf8'));
  if (text === undefined) throw new Error(`${logicalId}: neither DefinitionString nor DefinitionS3Location`);
  return text.replace(/\$\{([A-Za-z0-9_]+)\}/g, (_match, name: string) => {
    const value = DefinitionSubstitutions[name];
    if (value === undefined) throw new Error(`${logicalId}.DefinitionSubstitutions has no value for ${name}`);
    return String(value);
  });
}
