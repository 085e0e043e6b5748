import { setImmediate } from 'node:timers/promises';
import type { Json, JsonObject } from '../../types.ts';
import { docOf } from '../asl/document.ts';
import { loadMachine } from '../asl/load.ts';
import type { HistoryEvent } from './events.ts';
import { Frame } from './frame.ts';
import { endEvent, type Outcome, runMachine } from './outcome.ts';
import type { Run } from './run.ts';
import { type Script, StubTasks } from './stubs.ts';
import { VirtualClock } from './virtual-clock.ts';

/** What a definition is tried against. */
export interface InterpretDeps {
  /** How each Task state behaves, by its name. */
  tasks: Record<string, Script>;
  /** Epoch ms at which virtual time begins. */
  startedAt?: number;
  /** Number in [0, 1) for retries with full jitter; 1 would be the whole delay. Default 0.5. */
  jitter?: number;
}

/** What a run of a definition came to. */
export interface Trace {
  /** RUNNING when the machine waits for something that never comes. */
  status: Outcome['status'] | 'RUNNING';
  output: Json | undefined;
  error: string | undefined;
  cause: string | undefined;
  /** Names of the states in the order in which they were entered. */
  states: string[];
  /** Every event; an event's id is its position + 1. */
  history: HistoryEvent[];
  /** Virtual seconds that the run took. */
  seconds: number;
}

/**
 * Runs a definition with stubbed Tasks in virtual time: pure, no journal, no waiting. So a definition is tested by
 * naming sequences of failures:
 *
 *     const trace = await interpret(asl, { caseId: 'c1' }, { tasks: { Accept: [fails('Transient'), succeeds()] } });
 *     expect(trace.states).toEqual(['Accept', 'Review']);
 *
 * Throws a DefinitionError for a definition that does not load, and whatever a script throws.
 */
export async function interpret(definition: string | Json, input: Json, deps: InterpretDeps): Promise<Trace> {
  const machine = loadMachine(definition);
  const clock = new VirtualClock(deps.startedAt);
  const tasks = new StubTasks(deps.tasks, clock);
  const startedAt = clock.now();
  const history: HistoryEvent[] = [];
  const run: Run = {
    context: contextObject(input, startedAt),
    clock,
    tasks,
    record: (event) => history.push(event),
    recall: () => undefined,
    beat: () => undefined,
    retried: () => undefined,
    jitter: () => deps.jitter ?? 0.5,
  };
  const root = new Frame(run, '');
  root.record('', 'ExecutionStarted', { input: JSON.stringify(input) });
  const outcome = await untilEnd(runMachine(machine, root, docOf(input), startedAt), tasks, clock);
  if (outcome) {
    const { type, details } = endEvent(outcome);
    root.record('', type, details);
  }
  return traceOf(outcome, history, (clock.now() - startedAt) / 1000);
}

async function untilEnd(
  running: Promise<Outcome>,
  tasks: StubTasks,
  clock: VirtualClock,
): Promise<Outcome | undefined> {
  let outcome: Outcome | undefined;
  running.then((ended) => {
    outcome = ended;
  });
  for (;;) {
    await setImmediate();
    if (tasks.problem !== undefined) throw tasks.problem;
    if (outcome) return outcome;
    if (tasks.outstanding === 0 && !clock.jump()) return undefined;
  }
}

function contextObject(input: Json, startedAt: number): JsonObject {
  const machine = 'arn:aws:states:us-east-1:000000000000:stateMachine:machine';
  const id = `${machine.replace('stateMachine', 'execution')}:test`;
  const start = new Date(startedAt).toISOString();
  return {
    Execution: { Id: id, Input: input, Name: 'test', RoleArn: 'arn:aws:iam::000000000000:role/test', StartTime: start },
    StateMachine: { Id: machine, Name: 'machine' },
  };
}

function traceOf(outcome: Outcome | undefined, history: HistoryEvent[], seconds: number): Trace {
  const entered = history.filter(({ type }) => type.endsWith('StateEntered'));
  const failure = outcome && outcome.status !== 'SUCCEEDED' ? outcome : undefined;
  return {
    status: outcome?.status ?? 'RUNNING',
    output: outcome?.status === 'SUCCEEDED' ? (JSON.parse(outcome.output) as Json) : undefined,
    error: failure?.error,
    cause: failure?.cause,
    states: entered.map(({ details }) => String(details?.name)),
    history,
    seconds,
  };
}
