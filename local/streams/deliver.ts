import type { FunctionInvoker } from '../types.ts';
import { readBatchResult } from './batch-result.ts';
import type { GiveUp, StreamRecord } from './give-up.ts';
import type { EventSourceMapping } from './mapping.ts';

/** What delivering a batch needs. */
export interface DeliveryOptions {
  mapping: EventSourceMapping;
  invoker: FunctionInvoker;
  giveUp: GiveUp;
  /** Told of each record up to which all is handled. */
  handledUpTo: (sequenceNumber: string) => void;
  stopped: () => boolean;
  /** Waits before the next try. */
  backOff: (attempt: number) => Promise<void>;
}

/**
 * Hands a batch to the function until it is handled: tries again in order, halves it on an error where the mapping says
 * so (halving uses up no attempt), goes on at the first failed item where the function reports items, and gives up when
 * attempts or age run out. Ends early, with the rest unhandled, when stopped.
 */
export async function deliver(options: DeliveryOptions, batch: readonly StreamRecord[], attempt = 0): Promise<void> {
  const { mapping } = options;
  if (batch.length === 0 || options.stopped()) return;
  const fresh = batch.filter((record) => !tooOld(mapping, record));
  if (fresh.length < batch.length) {
    await options.giveUp(
      batch.filter((record) => tooOld(mapping, record)),
      'MaximumRecordAgeExceeded',
      attempt,
    );
    return fresh.length === 0 ? handled(options, batch) : deliver(options, fresh, attempt);
  }
  const payload = `{"Records":[${batch.map((record) => record.text).join(',')}]}`;
  const answer = await options.invoker.invoke(mapping.functionName, payload);
  const result = readBatchResult(answer, mapping.reportBatchItemFailures);
  if (result.kind === 'done') return handled(options, batch);
  if (result.kind === 'partial') {
    const first = batch.findIndex((record) => result.failedIds.has(record.sequenceNumber));
    if (first > 0) {
      handled(options, batch.slice(0, first));
      await options.backOff(0);
      return deliver(options, batch.slice(first), 0);
    }
  } else if (mapping.bisect && batch.length > 1) return deliverHalves(options, batch, attempt);
  return tryAgain(options, batch, attempt);
}

async function deliverHalves(options: DeliveryOptions, batch: readonly StreamRecord[], attempt: number): Promise<void> {
  const middle = Math.ceil(batch.length / 2);
  await options.backOff(attempt);
  await deliver(options, batch.slice(0, middle), attempt);
  await deliver(options, batch.slice(middle), attempt);
}

async function tryAgain(options: DeliveryOptions, batch: readonly StreamRecord[], attempt: number): Promise<void> {
  const { retryAttempts } = options.mapping;
  if (retryAttempts >= 0 && attempt >= retryAttempts) {
    await options.giveUp(batch, 'RetryAttemptsExhausted', attempt + 1);
    return handled(options, batch);
  }
  await options.backOff(attempt);
  return deliver(options, batch, attempt + 1);
}

function handled({ handledUpTo }: DeliveryOptions, batch: readonly StreamRecord[]): void {
  const last = batch.at(-1);
  if (last) handledUpTo(last.sequenceNumber);
}

const tooOld = ({ maximumRecordAge }: EventSourceMapping, record: StreamRecord): boolean =>
  maximumRecordAge >= 0 && Date.now() - record.createdAt > maximumRecordAge * 1000;
