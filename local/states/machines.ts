import { createHash } from 'node:crypto';
import { loadMachine } from './asl/load.ts';
import type { Machine } from './asl/machine.ts';
import type { Journal } from './journal/journal.ts';
import type { Queries } from './journal/queries.ts';
import { noSuchMachine } from './service-error.ts';

/** A state machine of the stack, its definition with everything substituted. */
export interface MachineSource {
  arn: string;
  name: string;
  definition: string;
  /** The role in whose name its functions are invoked. */
  roleArn?: string;
}

/** A state machine as the API knows it. */
export interface KnownMachine extends MachineSource {
  hash: string;
  /** When this city first saw it, epoch ms. */
  createdAt: number;
}

function loaded(source: string, definition: string): Machine {
  try {
    return loadMachine(definition);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The state machine ${source} cannot be run: ${reason}`, { cause: error });
  }
}

/** The state machines, and every definition that a running execution was started with. */
export class Machines {
  readonly #queries: Queries;
  readonly #known = new Map<string, KnownMachine>();
  readonly #loaded = new Map<string, Machine>();

  /** Loads all machines. Throws an Error that names the machine and the state for one that cannot be run. */
  constructor(sources: MachineSource[], journal: Journal, queries: Queries, now: number) {
    this.#queries = queries;
    for (const source of sources) {
      const hash = createHash('sha256').update(source.definition).digest('hex');
      this.#loaded.set(hash, loaded(source.name, source.definition));
      journal.keepDefinition(hash, source.definition);
      this.#known.set(source.arn, { ...source, hash, createdAt: journal.keepMachine(source.arn, now) });
    }
  }

  all(): KnownMachine[] {
    return [...this.#known.values()];
  }

  /** Throws StateMachineDoesNotExist. */
  get(arn: string): KnownMachine {
    const known = this.#known.get(arn);
    if (!known) throw noSuchMachine(arn);
    return known;
  }

  /** The machine of a definition: also an older one, which an execution keeps to its end. */
  byHash(hash: string): Machine {
    const cached = this.#loaded.get(hash);
    if (cached) return cached;
    const text = this.#queries.definition(hash);
    if (text === undefined) throw new Error(`The journal has no definition ${hash}`);
    const machine = loaded(`with definition ${hash}`, text);
    this.#loaded.set(hash, machine);
    return machine;
  }
}
