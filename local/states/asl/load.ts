import * as z from 'zod';
import type { Json } from '../../types.ts';
import { compileState } from './compile.ts';
import { DefinitionError } from './failure.ts';
import type { Flow, Machine, State } from './machine.ts';
import { branchSchema, machineSchema, processorSchema, stateSchema } from './schema.ts';

function refused(where: string, error: unknown): DefinitionError {
  if (error instanceof z.ZodError) return new DefinitionError(`${where}: ${z.prettifyError(error)}`);
  if (error instanceof DefinitionError && error.message.startsWith('State "')) return error;
  return new DefinitionError(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

/** Names of states are unique in the whole machine, branches included. */
type Names = Set<string>;

function loadState(name: string, raw: unknown, names: Names): State {
  try {
    if (names.has(name)) throw new DefinitionError('another state has the same name');
    names.add(name);
    return compileState(name, stateSchema.parse(raw), {
      branch: (branch) => loadFlow(branchSchema.parse(branch), names),
      processor: (processor) => loadFlow(processorSchema.parse(processor), names),
    });
  } catch (error) {
    throw refused(`State "${name}"`, error);
  }
}

function targetsOf(state: State): string[] {
  const targets = state.type === 'Choice' ? state.rules.map((rule) => rule.next) : [];
  if (state.type === 'Choice' && state.default !== undefined) targets.push(state.default);
  if ('catch' in state) targets.push(...state.catch.map((catcher) => catcher.next));
  return state.next === undefined ? targets : [...targets, state.next];
}

function loadFlow(raw: { StartAt: string; States: Record<string, unknown> }, names: Names): Flow {
  const states = new Map(Object.entries(raw.States).map(([name, state]) => [name, loadState(name, state, names)]));
  if (!states.has(raw.StartAt)) throw new DefinitionError(`StartAt names "${raw.StartAt}", which does not exist`);
  for (const state of states.values()) {
    const missing = targetsOf(state).find((target) => !states.has(target));
    if (missing !== undefined) {
      throw new DefinitionError(`State "${state.name}": it goes to "${missing}", which does not exist beside it`);
    }
  }
  return { startAt: raw.StartAt, states };
}

/**
 * Loads a state machine in the Amazon States Language (JSONPath). Throws a DefinitionError that names the state for
 * anything that this interpreter does not run exactly as written: unknown fields, other integrations, JSONata.
 */
export function loadMachine(definition: string | Json): Machine {
  try {
    const raw = machineSchema.parse(typeof definition === 'string' ? JSON.parse(definition) : definition);
    return { ...loadFlow(raw, new Set()), timeoutSeconds: raw.TimeoutSeconds };
  } catch (error) {
    throw refused('State machine', error);
  }
}
