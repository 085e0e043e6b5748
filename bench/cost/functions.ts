import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Template = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })) });
const Properties = z.object({
  Description: z.string(),
  MemorySize: z.int(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).optional(),
});

/** A function of the synthesized stack. */
export interface StackFunction {
  /** The folder in `functions/`. */
  name: string;
  logicalId: string;
  memoryMb: number;
  /** The names of its environment variables. */
  variables: string[];
}

/** The functions of the one stack in a cloud assembly. */
export const functionsIn = (assembly: string): StackFunction[] => {
  const file = readdirSync(assembly).find((name) => name.endsWith('.template.json'));
  if (file === undefined) throw new Error(`${assembly} has no template`);
  const { Resources } = Template.parse(JSON.parse(readFileSync(join(assembly, file), 'utf8')));
  return Object.entries(Resources)
    .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
    .map(([logicalId, resource]) => {
      const { Description, MemorySize, Environment } = Properties.parse(resource.Properties);
      const name = Description.split(' ').at(-1) ?? '';
      return { name, logicalId, memoryMb: MemorySize, variables: Object.keys(Environment?.Variables ?? {}) };
    });
};
