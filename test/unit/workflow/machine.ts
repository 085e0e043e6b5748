import { readFileSync } from 'node:fs';
import { interpret, type Script, succeeds, type Trace } from '../../../local/states/interpreter/index.ts';
import { allItems } from '../../../shared/domain/catalogue/items.ts';
import { pascal } from '../../../statemachines/task-state.ts';

const file = new URL('../../../statemachines/registration.asl.json', import.meta.url);

/** The definition as it lies in the repository, as text. */
export const aslText = readFileSync(file, 'utf8');

/** The definition as it is deployed: every `${Name}` stands for a function's ARN, here for its name alone. */
export const asl = aslText
  .replaceAll('$' + '{Partition}', 'aws')
  .replaceAll(/\$\{(\w+)\}/g, (_, name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`);

/** What these tests read of a state. */
export interface State {
  Type: string;
  Resource?: string;
  Parameters?: { FunctionName: string; Payload: Record<string, string> };
  TimeoutSeconds?: number;
  ResultPath?: string | null;
  Default?: string;
  Choices?: { Next: string }[];
  Next?: string;
  Retry?: { ErrorEquals: string[]; MaxAttempts: number; JitterStrategy: string }[];
  Catch?: { ErrorEquals: string[]; Next: string }[];
  Branches?: { StartAt: string; States: Record<string, State> }[];
}

const top = (JSON.parse(asl) as { States: Record<string, State> }).States;

/** Every state by its name, those in branches too. */
export const states: ReadonlyMap<string, State> = new Map(
  Object.entries(top).flatMap(([name, state]) => [
    [name, state] as const,
    ...(state.Branches ?? []).flatMap((branch) => Object.entries(branch.States)),
  ]),
);

const isTask = ([, { Type }]: [string, State]): boolean => Type === 'Task';
const isWaiting = ([, { Resource }]: [string, State]): boolean => Resource?.endsWith('.waitForTaskToken') === true;

/** Names of all Task states, and of those that wait for somebody outside. */
export const taskStates: readonly string[] = [...states].filter(isTask).map(([name]) => name);
export const waitingStates: readonly string[] = [...states].filter(isWaiting).map(([name]) => name);

/** Names of the states in which an item is reviewed, in the order of the catalogue. */
export const reviewStates: readonly string[] = allItems.map((item) => `Review${pascal(item)}`);

/** How a case is delivered when nothing else is said; every task does what it should, at once. */
const smoothly = (delivery: string): Record<string, Script> => ({
  ...Object.fromEntries(taskStates.map((name) => [name, succeeds()])),
  ReleaseBatch: succeeds({ delivery }),
});

/** Runs a case through the definition; tasks that are not scripted succeed. */
export const runCase = (tasks: Record<string, Script>, delivery = 'courier'): Promise<Trace> =>
  interpret(asl, { caseId: 'YZT20261123-7KQ4M2XWPA' }, { tasks: { ...smoothly(delivery), ...tasks } });
