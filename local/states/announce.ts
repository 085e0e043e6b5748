import type { BusEvent, EventBus } from '../types.ts';
import { parseArn } from './arn.ts';
import type { Journal } from './journal/journal.ts';
import type { ExecutionRow } from './journal/rows.ts';
import { logError } from './log.ts';

/** The EventBridge event about an execution's status. */
function statusEvent(row: ExecutionRow): BusEvent {
  const { arn, machine, name, status, startedAt, stoppedAt, input, output, error, cause } = row;
  const { account = '', region = '' } = parseArn(arn) ?? {};
  return {
    source: 'aws.states',
    'detail-type': 'Step Functions Execution Status Change',
    account,
    region,
    time: new Date(stoppedAt ?? startedAt).toISOString(),
    resources: [arn],
    detail: {
      executionArn: arn,
      stateMachineArn: machine,
      name,
      status,
      startDate: startedAt,
      stopDate: stoppedAt,
      input,
      output,
      ...(error !== null && { error }),
      ...(cause !== null && { cause }),
    },
  };
}

/** Tells the bus about executions, never before the journal has committed it. */
export class Announcer {
  readonly #bus: EventBus;
  readonly #journal: Journal;
  #stopped = false;

  constructor(bus: EventBus, journal: Journal) {
    this.#bus = bus;
    this.#journal = journal;
  }

  /** Tells that an execution runs. */
  started(row: ExecutionRow): void {
    this.#journal.afterCommit(() => {
      if (!this.#stopped) void this.#put(row);
    });
  }

  /** Tells how an execution ended; noted in the journal, so that a crash in between tells it again after the restart. */
  ended(row: ExecutionRow): void {
    this.#journal.afterCommit(() => {
      if (!this.#stopped) void this.#tell(row);
    });
  }

  /** Nothing is told from now on. */
  stop(): void {
    this.#stopped = true;
  }

  async #tell(row: ExecutionRow): Promise<void> {
    const told = await this.#put(row);
    if (told && !this.#stopped) this.#journal.markAnnounced(row.id);
  }

  /** Waits for a bus that answers with a promise. One that fails is told again after the next restart. */
  async #put(row: ExecutionRow): Promise<boolean> {
    try {
      await this.#bus.put(statusEvent(row));
      return true;
    } catch (error) {
      logError('The bus did not take the status of an execution', { execution: row.arn, error: String(error) });
      return false;
    }
  }
}
