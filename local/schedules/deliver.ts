import { type CityClock, type FunctionInvoker, INVOKE_DENIED } from '../types.ts';
import type { Delivery, DeliveryStore } from './delivery-store.ts';
import type { Rule, RuleTarget } from './rule.ts';

/** What deliveries need. */
export interface DelivererOptions {
  rules: readonly Rule[];
  /** Invokes as EventBridge does: asynchronously, with Lambda's own retries, where the city has them. */
  invoker: FunctionInvoker;
  clock: CityClock;
  store: DeliveryStore;
  /** Sends to the queue of this ARN. */
  sendToQueue: (queueArn: string, body: string) => Promise<void>;
  onError: (message: string) => void;
}

/** Delivers payloads to functions, again and again until it works or the target's policy says to give up. */
export interface Deliverer {
  /** Stores the payload, then delivers it; the promise resolves once it is delivered or given up on. */
  accept(rule: Rule, target: RuleTarget, payload: string): Promise<void>;
  /** Goes on with what an earlier process has accepted. */
  recover(): void;
  idle(): boolean;
  stop(): void;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 5 * 60_000;

export function createDeliverer(options: DelivererOptions): Deliverer {
  const { clock, store, invoker } = options;
  const running = new Set<number>();
  const cancellers = new Set<() => void>();
  let stopped = false;

  const after = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = clock.at(clock.now() + ms, () => {
        cancellers.delete(cancel);
        resolve();
      });
      cancellers.add(cancel);
    });

  const run = async (delivery: Delivery, target: RuleTarget): Promise<void> => {
    running.add(delivery.id);
    for (let attempts = delivery.attempts; !stopped; attempts += 1) {
      const result = await invoker.invoke(target.functionArn, delivery.payload, target.source);
      if (stopped) return; // the next process delivers again rather than never
      if (result.ok) break;
      store.failedAgain(delivery.id);
      options.onError(`${delivery.rule}: ${result.errorType}: ${result.errorMessage}`);
      // What is not allowed is not tried again, as in AWS.
      const refused = result.errorType === INVOKE_DENIED;
      if (refused || isOver(target, attempts, clock.now() - delivery.createdAt)) {
        if (target.deadLetterArn) await options.sendToQueue(target.deadLetterArn, delivery.payload);
        break;
      }
      await after(Math.min(FIRST_RETRY_MS * 2 ** attempts, LONGEST_RETRY_MS));
    }
    running.delete(delivery.id);
    if (!stopped) store.remove(delivery.id);
  };
  const start = (delivery: Delivery, target: RuleTarget): Promise<void> =>
    run(delivery, target).catch((error: unknown) => {
      running.delete(delivery.id);
      options.onError(`${delivery.rule}: ${(error as Error).message}`);
    });
  return {
    accept: (rule, target, payload) => {
      const createdAt = clock.now();
      return start(store.add({ rule: rule.logicalId, target: target.id, payload, createdAt }), target);
    },
    recover: () => {
      for (const delivery of store.pending()) {
        const rule = options.rules.find(({ logicalId }) => logicalId === delivery.rule);
        const target = rule?.targets.find(({ id }) => id === delivery.target);
        if (target) void start(delivery, target);
        else store.remove(delivery.id); // the rule is gone from the stack, and its events with it
      }
    },
    idle: () => running.size === 0,
    stop: () => {
      stopped = true;
      for (const cancel of cancellers) cancel();
    },
  };
}

const isOver = (target: RuleTarget, attempts: number, ageMs: number): boolean =>
  attempts >= target.maximumRetryAttempts || ageMs >= target.maximumEventAge * 1000;
