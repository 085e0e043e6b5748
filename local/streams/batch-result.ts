import { asArray, asObject } from '../engines/provision/properties.ts';
import type { InvokeResult, Json } from '../types.ts';

/** What came of handing a batch to a function. */
export type BatchResult =
  | { kind: 'done' }
  | { kind: 'failed'; error: string }
  /** Only these items failed; the function reported them. */
  | { kind: 'partial'; failedIds: Set<string> };

/** Reads a function's answer; partial failures only where the mapping asked for reports of them. */
export function readBatchResult(result: InvokeResult, reports: boolean): BatchResult {
  if (!result.ok) return { kind: 'failed', error: `${result.errorType}: ${result.errorMessage}` };
  if (!reports) return { kind: 'done' };
  const answer = parse(result.payload);
  if (answer === null) return { kind: 'done' };
  const failures = asObject(answer)?.batchItemFailures;
  if (failures === undefined || failures === null) return { kind: 'done' };
  const ids = asArray(failures).map((failure) => asObject(failure)?.itemIdentifier);
  if (!Array.isArray(failures) || ids.some((id) => typeof id !== 'string' || id === '')) {
    return { kind: 'failed', error: `A batch item failure names no item: ${result.payload.slice(0, 300)}` };
  }
  return ids.length === 0 ? { kind: 'done' } : { kind: 'partial', failedIds: new Set(ids as string[]) };
}

function parse(payload: string): Json {
  try {
    return JSON.parse(payload === '' ? 'null' : payload) as Json;
  } catch {
    return null; // Lambda treats an answer that is no JSON like none
  }
}
