import * as z from 'zod';
import { type FunctionName, functionNames } from '../../infra/function-catalogue.ts';
import { pascal } from '../../statemachines/task-state.ts';
import { resourcesOf } from './template.ts';

const Properties = z.looseObject({
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  Timeout: z.int(),
  MemorySize: z.int(),
  Role: z.string(),
  LoggingConfig: z.object({ LogGroup: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).optional(),
});

/** A function of the template, by its name in the catalogue. */
export interface DeployedFunction {
  id: string;
  name: FunctionName;
  properties: z.infer<typeof Properties>;
}

/** The function of a name: its logical id is `Functions<Name>` and eight characters of the CDK's. */
const nameOf = (id: string): FunctionName => {
  const found = functionNames.find((name) => new RegExp(`^Functions${pascal(name)}[0-9A-F]{8}$`).test(id));
  if (found === undefined) throw new Error(`${id} is not in the catalogue of functions`);
  return found;
};

/** Every function of the template. */
export const deployedFunctions = (): DeployedFunction[] =>
  resourcesOf('AWS::Lambda::Function').map(({ id, properties }) => ({
    id,
    name: nameOf(id),
    properties: Properties.parse(properties),
  }));

/** The logical id of a function's role, log group or bundle: `<Id.Arn>` → `Id`. */
export const idOf = (reference: string): string => reference.replace(/^<([^.>]+).*>$/, '$1');
