import type { InvokeResult, Json, JsonObject } from '../types.ts';

/** The control API of a running city. */
export interface CityControl {
  /** Moves the city's time forward: to an instant, or by an offset from the machine's time (ms). */
  setClock(to: { now: string } | { offsetMs: number }): Promise<{ now: string; offsetMs: number }>;
  clock(): Promise<{ now: string; offsetMs: number }>;
  /** Replaces the injected faults. */
  setFaults(rules: JsonObject[]): Promise<Json>;
  /** The faults with how often each was hit. */
  faults(): Promise<Json>;
  counters(): Promise<JsonObject>;
  resetCounters(): Promise<void>;
  /** Invokes a function by logical id or name and answers its result. */
  invoke(functionName: string, payload?: Json): Promise<InvokeResult>;
  /** Fires a rule or schedule now. */
  fire(ruleName: string): Promise<void>;
  /** Whether streams and queues are drained; waits up to ten seconds for it. */
  idle(): Promise<boolean>;
}

/** A client of the control API at `controlUrl`. Its methods throw with the city's message for any answer but 200. */
export function createControlClient(controlUrl: string): CityControl {
  const call = async (method: string, path: string, body?: Json): Promise<Json> => {
    const init: RequestInit = { method };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await fetch(`${controlUrl}${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Json;
  };
  type Clock = { now: string; offsetMs: number };
  return {
    setClock: async (to) => (await call('PUT', '/clock', to)) as Clock,
    clock: async () => (await call('GET', '/clock')) as Clock,
    setFaults: (rules) => call('PUT', '/faults', rules),
    faults: () => call('GET', '/faults'),
    counters: async () => (await call('GET', '/counters')) as JsonObject,
    resetCounters: async () => void (await call('DELETE', '/counters')),
    invoke: async (name, payload = {}) =>
      (await call('POST', `/invoke/${encodeURIComponent(name)}`, payload)) as unknown as InvokeResult,
    fire: async (name) => void (await call('POST', `/schedules/${encodeURIComponent(name)}`)),
    idle: async () => ((await call('GET', '/idle')) as { idle: boolean }).idle,
  };
}
