import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type FunctionName, functionNames } from '../../infra/function-catalogue.ts';

export type { FunctionName };

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.looseObject({ Properties: z.looseObject({ Description: z.string().optional() }).optional() }),
  ),
});

/** The deployed name of every function of the stack, by the name of its folder. */
export const functionNamesOf = (assembly: string): { readonly [name in FunctionName]: string } => {
  const file = readdirSync(assembly).find((name) => name.endsWith('.template.json')) ?? '';
  const { Resources } = Template.parse(JSON.parse(readFileSync(join(assembly, file), 'utf8')));
  const stack = file.replace('.template.json', '');
  const deployed = (name: FunctionName): string => {
    const found = Object.entries(Resources).find(
      ([, { Properties }]) => Properties?.Description === `yizhantong ${name}`,
    );
    if (found === undefined) throw new Error(`the stack has no function ${name}`);
    return `${stack}-${found[0]}`;
  };
  return Object.fromEntries(functionNames.map((name) => [name, deployed(name)])) as { [name in FunctionName]: string };
};
