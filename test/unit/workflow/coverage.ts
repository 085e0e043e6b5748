import type { HistoryEvent, Trace } from '../../../local/states/interpreter/index.ts';
import { states } from './machine.ts';

const bySteps = (trace: Trace): HistoryEvent[][] => {
  const steps = new Map<string, HistoryEvent[]>();
  for (const event of trace.history) steps.set(event.path, [...(steps.get(event.path) ?? []), event]);
  return [...steps.values()];
};

/** What one step of a run has used: its state, its Retry, its Catch and the choice that it made. */
const usedBy = (events: HistoryEvent[]): string[] => {
  const name = events.find(({ type }) => type.endsWith('StateEntered'))?.details?.name;
  if (typeof name !== 'string') return []; // the execution itself
  const next = events.find(({ type }) => type.endsWith('StateExited'))?.memo?.next;
  const failed = events.findLast(({ type }) => type.endsWith('Failed'));
  // The failure of a Parallel has no details in AWS; the interpreter keeps its error beside the event.
  const failure = failed?.details?.error ?? failed?.memo?.error;
  const attempts = events.filter(({ type }) => type === 'TaskScheduled').length;
  const isCaught = failure !== undefined && next !== undefined && next !== states.get(name)?.Next;
  return [
    name,
    ...(attempts > 1 ? [`${name} retried`] : []),
    ...(isCaught ? [`${name} caught ${failure} -> ${next}`] : []),
    ...(states.get(name)?.Type === 'Choice' ? [`${name} -> ${next}`] : []),
  ];
};

/** What the runs have used of the definition. */
export const usedIn = (traces: readonly Trace[]): Set<string> =>
  new Set(traces.flatMap((trace) => bySteps(trace).flatMap(usedBy)));

/** What there is to be used: every state, Retry, name in a Catch and way out of a choice. */
export const usable = (): string[] =>
  [...states].flatMap(([name, state]) => [
    name,
    ...(state.Retry ? [`${name} retried`] : []),
    ...(state.Catch ?? []).flatMap((rule) =>
      rule.ErrorEquals.map((error) => `${name} caught ${error} -> ${rule.Next}`),
    ),
    ...(state.Choices ?? []).map((choice) => `${name} -> ${choice.Next}`),
    ...(state.Default ? [`${name} -> ${state.Default}`] : []),
  ]);
