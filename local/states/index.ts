import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AwsService, CityClock, EventBus, FunctionInvoker, InvokeSource, Stoppable } from '../types.ts';
import { Announcer } from './announce.ts';
import { Engine, type StatesStats } from './engine.ts';
import { Journal } from './journal/journal.ts';
import { Queries } from './journal/queries.ts';
import { LiveTasks } from './live-tasks.ts';
import { type MachineSource, Machines } from './machines.ts';
import { Tokens } from './tokens.ts';
import { callbackOperations } from './wire/callbacks.ts';
import { executionOperations } from './wire/executions.ts';
import { historyOperations } from './wire/history.ts';
import { machineOperations } from './wire/machines.ts';
import { respond } from './wire/protocol.ts';

export type { StatesStats } from './engine.ts';
export type { MachineSource } from './machines.ts';

/** What the state machines of a stack run with. */
export interface StateMachinesOptions {
  /** The journal is `states.sqlite` in it. */
  dataDir: string;
  machines: MachineSource[];
  invoker: FunctionInvoker;
  bus: EventBus;
  clock: CityClock;
}

/** The Step Functions of a city. */
export interface StateMachines extends Stoppable {
  /** The API in AWS JSON 1.0. Requests wait until `recover` is through, which the first one starts if need be. */
  service: AwsService;
  /** Takes up the executions of a former run; call it when functions can be invoked. */
  recover(): Promise<void>;
  /** Transitions since the journal began: states entered and retries. */
  transitions(): number;
  stats(): StatesStats;
  /** The ARN of the machine whose execution a token was made for; undefined for a token that was not made here. */
  machineOfToken(token: string): string | undefined;
}

/**
 * Opens the state machines on their journal. Throws an Error that names the machine and the state for a definition
 * that cannot be run exactly as written.
 */
export function createStateMachines(options: StateMachinesOptions): StateMachines {
  mkdirSync(options.dataDir, { recursive: true });
  const journal = new Journal(join(options.dataDir, 'states.sqlite'));
  const queries = new Queries(journal.db);
  const { clock } = options;
  const machines = new Machines(options.machines, journal, queries, clock.now());
  const tokens = new Tokens(journal.secret());
  const roles = new Map(options.machines.map(({ arn, name, roleArn }) => [arn, roleArn && roleSource(name, roleArn)]));
  const tasks = new LiveTasks(options.invoker, journal, (arn) => roles.get(arn) || undefined);
  const announcer = new Announcer(options.bus, journal);
  const engine = new Engine({ clock, journal, tasks, tokens }, machines, queries, announcer);
  const operations = {
    ...executionOperations(engine, machines, queries),
    ...historyOperations(engine, queries),
    ...callbackOperations(tasks, tokens),
    ...machineOperations(machines),
  };
  return {
    service: async (request) => {
      await engine.recover();
      const answer = await respond(request, operations);
      // Not even a read shows what a kill could still take back.
      await journal.durable();
      return answer;
    },
    recover: () => engine.recover(),
    transitions: () => engine.stats().transitions,
    stats: () => engine.stats(),
    machineOfToken: (token) => {
      const execution = tokens.executionOf(token);
      return execution === undefined ? undefined : queries.machineOf(execution);
    },
    stop: async () => {
      engine.suspend();
      announcer.stop();
      journal.close();
    },
  };
}

const roleSource = (session: string, roleArn: string): InvokeSource => ({ kind: 'role', roleArn, session });
